-- Checking afterwards that each look at a record had its reason, and having some judged by people (requirements AU-04,
-- AU-06 and AU-07).

create index event_by_time on audit.event using brin (at);

create table sharing.look_to_check (
    id          uuid primary key,
    day         date        not null,
    staff       uuid        not null references sharing.staff,
    person      uuid        not null,
    reason      text        not null,
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    looks       int         not null,
    unexplained int         not null,
    acts        text[]      not null,
    fields      text[]      not null,
    bases       text[]      not null,
    queued_at   timestamptz not null,
    judged_by   uuid references sharing.staff,
    judged_at   timestamptz,
    finding     text,
    words       bytea,
    constraint look_to_check_is_one_for_a_day unique (staff, person, day),
    constraint look_to_check_reason_is_known check (reason in ('UNEXPLAINED', 'SAME_SURNAME', 'RANDOM')),
    constraint look_to_check_counts_looks check (looks > 0 and unexplained between 0 and looks and first_at <= last_at),
    constraint look_to_check_is_unexplained_by_looks check ((reason = 'UNEXPLAINED') = (unexplained > 0)),
    constraint look_to_check_finding_is_known check (finding in ('EXPLAINED', 'ASK_AGENCY')),
    constraint look_to_check_is_judged_whole check ((judged_by is null) = (judged_at is null) and (judged_by is null) = (finding is null)
        and (judged_by is not null or words is null)),
    constraint look_to_check_is_not_judged_by_who_looked check (judged_by is null or judged_by <> staff)
);
create index look_to_check_by_judge on sharing.look_to_check (judged_by) where judged_by is not null;
create index look_to_check_of_person on sharing.look_to_check (person);
create index look_to_check_waiting on sharing.look_to_check (queued_at) where judged_at is null;
comment on table sharing.look_to_check is 'The looks of one member of staff at one record on one day, for a privacy officer of another agency to judge';
comment on column sharing.look_to_check.id is 'Identifier';
comment on column sharing.look_to_check.day is 'On which day, in England';
comment on column sharing.look_to_check.staff is 'Who looked';
comment on column sharing.look_to_check.person is 'At whose record';
comment on column sharing.look_to_check.reason is 'Why it is here: no reason for a look was found, the same surname, or picked at random';
comment on column sharing.look_to_check.first_at is 'The first look of the day';
comment on column sharing.look_to_check.last_at is 'The last look of the day';
comment on column sharing.look_to_check.looks is 'How many looks';
comment on column sharing.look_to_check.unexplained is 'How many of them had no reason that held when they looked';
comment on column sharing.look_to_check.acts is 'What was done';
comment on column sharing.look_to_check.fields is 'Classes of field; never what they held';
comment on column sharing.look_to_check.bases is 'The reasons that were recorded with the looks';
comment on column sharing.look_to_check.queued_at is 'Since when it waits';
comment on column sharing.look_to_check.judged_by is 'Who judged it; null while it waits';
comment on column sharing.look_to_check.judged_at is 'When it was judged';
comment on column sharing.look_to_check.finding is 'That it is explained, or that the agency is asked';
comment on column sharing.look_to_check.words is 'What the judge wrote; encrypted under the person''s key';

create table sharing.checked_day (
    day         date        primary key,
    checked_at  timestamptz not null,
    looks       int         not null,
    unexplained int         not null,
    constraint checked_day_counts_looks check (looks >= 0 and unexplained between 0 and looks)
);
comment on table sharing.checked_day is 'A day whose looks were checked: how many there were, and how many had no reason that held';
comment on column sharing.checked_day.day is 'Which day, in England';
comment on column sharing.checked_day.checked_at is 'When it was last checked';
comment on column sharing.checked_day.looks is 'Looks at a record on that day, one for each person seen';
comment on column sharing.checked_day.unexplained is 'How many of them had no reason that held';

-- Everyone's looks within a time, one row for each member of staff and person, computed anew from what was recorded
-- then, and not from the decision that let them look. A look is explained when whoever looked was in the partnership,
-- neither excluded nor kept out by a restriction, and every reason recorded with it held at that instant: the
-- relationship, the emergency, or a privacy officer's duty, which is to see who looked. In a list at least one of
-- its reasons holds for each person. What the looking request itself ended or began counts as it was before. One
-- opened record in so many is drawn, by the hash of its event, which nobody chooses.
create function sharing.looks_of(since timestamptz, until timestamptz, one_in int) returns table (
    staff uuid, person uuid, first_at timestamptz, last_at timestamptz, looks int, unexplained int, opened boolean, drawn boolean,
    acts text[], fields text[], bases text[])
    language sql stable security definer set search_path = '' as $$
    with begun as materialized (
        select e.request, min(e.at) as at
        from audit.event e
        where e.at >= since and e.at < until and e.request is not null
        group by e.request),
    look as materialized (
        select e.staff, p.person, e.at, coalesce(b.at, e.at) as begun, e.subject, e.fields, e.hash,
               string_to_array(replace(split_part(e.basis, ':', 1), ' ', ''), ',') as bases,
               e.action like 'record.%' and e.action not like '%.list' as of_subject,
               e.action like '%.list' as of_many,
               case when e.action like 'vault.%' then 'RELEASE' when e.action like '%.list' then 'FIND'
                    else upper(split_part(e.action, '.', 2)) end as act
        from audit.event e
        cross join lateral (select distinct u.person from unnest(e.persons) as u (person)) p
        left join begun b on b.request = e.request
        where acting.purpose() = 'SYSTEM' and e.at >= since and e.at < until and e.outcome = 'ALLOWED' and e.staff is not null
          and (e.action like 'record.%' or e.action like 'vault.%')),
    judged as (
        select l.*, not l.of_many and not l.fields <@ array['EXISTENCE', 'ACCESS_HISTORY'] as opened,
               coalesce(
                   s.id is not null
                   and (s.left_at is null or s.left_at > l.begun)
                   and (g.left_on is null or g.left_on > (l.begun at time zone 'Europe/London')::date)
                   and not exists (
                       select from sharing.exclusion x
                       where x.staff = l.staff and x.person = l.person and x.valid @> l.at and not coalesce(lower(x.valid) >= l.begun, false))
                   and not exists (
                       select from sharing.restriction x
                       where x.person = l.person and x.valid @> l.at and not coalesce(lower(x.valid) >= l.begun, false)
                         and not exists (
                             select from sharing.restriction_allows a
                             where a.restriction = x.id and a.staff = l.staff
                               and (a.valid @> l.at or upper(a.valid) between l.begun and l.at)))
                   and (select case when l.of_many then bool_or(h.held) else bool_and(h.held) end
                        from unnest(l.bases) as recorded (basis)
                        cross join lateral (
                            select case recorded.basis
                                when 'NONE' then s.role = 'PRIVACY_OFFICER' and l.fields <@ array['EXISTENCE', 'ACCESS_HISTORY']
                                when 'EMERGENCY' then exists (
                                    select from sharing.break_glass b
                                    where b.staff = l.staff and b.person = l.person and b.valid @> l.at)
                                else exists (
                                    select from sharing.relationship r
                                    where r.person = l.person and r.kind = recorded.basis
                                      and (r.subject = l.subject or not l.of_subject)
                                      and (r.valid @> l.at or upper(r.valid) between l.begun and l.at)
                                      and (r.holder = l.staff or exists (
                                          select from sharing.membership m
                                          where m.staff = l.staff and m.team = r.holder and m.valid @> l.at)))
                                end as held) h),
                   false) as explained
        from look l
        left join sharing.staff s on s.id = l.staff
        left join sharing.agency g on g.id = s.agency),
    field as (
        select j.staff, j.person, array_agg(distinct f.field order by f.field) as fields
        from judged j cross join lateral unnest(j.fields) as f (field) group by j.staff, j.person),
    base as (
        select j.staff, j.person, array_agg(distinct f.basis order by f.basis) as bases
        from judged j cross join lateral unnest(j.bases) as f (basis) group by j.staff, j.person)
    select j.staff, j.person, min(j.at), max(j.at), count(*)::int, (count(*) filter (where not j.explained))::int,
           bool_or(j.opened),
           bool_or(j.opened and ('x' || left(encode(j.hash, 'hex'), 7))::bit(28)::int % one_in = 0),
           array_agg(distinct j.act order by j.act), coalesce(min(f.fields), '{}'), coalesce(min(b.bases), '{}')
    from judged j
    left join field f on f.staff = j.staff and f.person = j.person
    left join base b on b.staff = j.staff and b.person = j.person
    group by j.staff, j.person
$$;
comment on function sharing.looks_of(timestamptz, timestamptz, int) is 'Looks within a time by member of staff and person, and whether each had a reason that held; for the job that checks them';

-- What waits to be judged, and whether the acting privacy officer may judge it. No person, and nobody who looked.
create function sharing.looks_waiting() returns table (id uuid, queued_at timestamptz, unexplained boolean, reviewable boolean)
    language sql stable security definer set search_path = '' as $$
    select q.id, q.queued_at, q.unexplained > 0, sharing.may_review(q.staff)
    from sharing.look_to_check q
    join sharing.staff me on me.id = acting.staff() and me.id = any (sharing.holders()) and me.role = 'PRIVACY_OFFICER'
    where q.judged_at is null and q.staff <> me.id
    order by q.queued_at, q.id
$$;
comment on function sharing.looks_waiting() is 'Looks that wait to be judged, for privacy officers';

-- What judges write is kept under the key of the person whose record was looked at.
create or replace function sharing.reviews_access_to(whose uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from sharing.break_glass b where b.person = whose and sharing.may_review(b.staff))
        or exists (select from sharing.look_to_check q where q.person = whose and sharing.may_review(q.staff))
$$;

do $$
declare t text;
begin
    foreach t in array array['look_to_check', 'checked_day'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
        execute format('grant select, insert on sharing.%I to rowan_app', t);
    end loop;
end $$;
create policy look_to_check_is_asked_by_functions on sharing.look_to_check to rowan_owner using (true) with check (true);
create policy look_to_check_is_queued_by_rowan on sharing.look_to_check for insert to rowan_app
    with check ((select acting.purpose()) in ('SYSTEM', 'BULK_LOAD') and judged_by is null);
create policy look_to_check_is_seen_by_judges on sharing.look_to_check for select to rowan_app
    using ((select acting.purpose()) in ('SYSTEM', 'BULK_LOAD') or ((select acting.purpose()) = 'GOVERNANCE' and sharing.may_review(staff)));
create policy look_to_check_is_judged on sharing.look_to_check for update to rowan_app
    using ((select acting.purpose()) = 'GOVERNANCE' and judged_at is null and sharing.may_review(staff))
    with check (judged_by = (select acting.staff()));
grant update (judged_by, judged_at, finding, words) on sharing.look_to_check to rowan_app;
create policy checked_day_is_kept_by_rowan on sharing.checked_day to rowan_app
    using ((select acting.purpose()) in ('SYSTEM', 'BULK_LOAD')) with check ((select acting.purpose()) in ('SYSTEM', 'BULK_LOAD'));
create policy checked_day_is_seen_by_those_who_govern on sharing.checked_day for select to rowan_app
    using ((select acting.purpose()) = 'GOVERNANCE');
grant update on sharing.checked_day to rowan_app;
select audit.watch('sharing.look_to_check', 'person', 'id');
select audit.watch('sharing.checked_day', '-');

revoke all on function sharing.looks_of(timestamptz, timestamptz, int), sharing.looks_waiting() from public;
grant execute on function sharing.looks_of(timestamptz, timestamptz, int), sharing.looks_waiting() to rowan_app;
