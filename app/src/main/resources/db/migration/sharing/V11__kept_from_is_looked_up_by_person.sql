-- Whom a member of staff is kept from is looked up for the persons in question, and said once. Joined with everything else it
-- was compared with every restriction of the partnership: a quarter of a second with four thousand of them. "Is true" keeps
-- the planner from looking up what holds today, which is nearly all of it, beside what is about these persons.

create function sharing.kept_from(member uuid, persons uuid[], at_ timestamptz) returns uuid[]
    language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
    return array(
        select e.person from sharing.exclusion e
        where e.staff = member and e.person = any (persons) and (e.valid @> at_) is true
        union all
        select x.person from sharing.restriction x
        where x.person = any (persons) and (x.valid @> at_) is true
          and not exists (
              select from sharing.restriction_allows a
              where a.restriction = x.id and a.staff = member and a.valid @> at_));
end $$;
comment on function sharing.kept_from(uuid, uuid[], timestamptz) is 'Of these persons, those whose records a member of staff is kept from, by an exclusion or by a restriction that does not name them';
revoke all on function sharing.kept_from(uuid, uuid[], timestamptz) from public;

create or replace function sharing.work_out_view(who acting.claims, about uuid[]) returns uuid[]
    language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
    held     uuid[];
    opened   uuid[];
    subjects uuid[];
    persons  uuid[];
    kept     uuid[];
begin
    held := sharing.holders_of(who);
    opened := array(
        select b.person from sharing.break_glass b
        where b.staff = who.staff and b.staff = any (held) and b.valid @> who.at);
    if about is null then
        select array_agg(r.subject), array_agg(r.person) into subjects, persons
        from (select r.subject, r.person from sharing.relationship r where r.holder = any (held) and r.valid @> who.at
              union all
              select r.subject, r.person from sharing.relationship r where r.person = any (opened) and r.valid @> who.at) r;
    else
        select array_agg(r.subject), array_agg(r.person) into subjects, persons
        from sharing.relationship r
        where r.person = any (about) and r.valid @> who.at and (r.holder = any (held) or r.person = any (opened));
    end if;
    kept := sharing.kept_from(who.staff, persons, who.at);
    return array(
        select distinct r.subject from unnest(subjects, persons) as r (subject, person) where r.person <> all (kept));
end $$;
