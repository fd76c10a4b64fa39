-- The rule stands in sharing.kept_from and nowhere else.

create or replace function sharing.is_kept_from_actor(whose uuid) returns boolean
    language sql stable set search_path = '' as $$
    select whose = any (sharing.kept_from(acting.staff(), array[whose], acting.at()))
$$;
