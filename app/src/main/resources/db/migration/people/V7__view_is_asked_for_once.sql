-- Asked for once, not for each of the persons.

create or replace function people.seen_among(persons uuid[]) returns uuid[]
    language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
    view_ uuid[] := sharing.in_view();
begin
    return array(select p from unnest(persons) as p where p = any (view_));
end $$;
