-- Why someone may see a record: a recorded relationship with a start and an end. And why not, although there is one:
-- an exclusion (this person never), a restriction (only those named). Everything row security asks is in this file.

create table sharing.relationship (
    id          uuid primary key,
    holder      uuid      not null,
    subject     uuid      not null,
    person      uuid      not null,
    kind        text      not null,
    stage       text      not null,
    basis       uuid      not null,
    valid       tstzrange not null,
    recorded_by uuid      not null,
    constraint relationship_kind_is_known check (kind in ('NAMED_WORKER', 'TEAM', 'SUPERVISOR', 'INVOLVED', 'REFERRER', 'OTHER_SIDE')),
    constraint relationship_stage_is_known check (stage in ('REFERRED', 'OPEN', 'CLOSED')),
    constraint relationship_that_ended_is_once_at_a_time exclude using gist
        (subject with =, holder with =, basis with =, kind with =, valid with &&) where (not upper_inf(valid))
);
-- Nobody has a relationship twice at a time. Nearly all are open-ended, and for those a plain index says it: cheap to keep,
-- and never mistaken by the planner for a way to find rows by their kind or time. The constraint above says it for
-- relationships that ended, the trigger for one of each.
create unique index relationship_open_once_at_a_time on sharing.relationship (subject, holder, kind, basis) where upper_inf(valid);
create function sharing.refuse_overlap() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if exists (
        select from sharing.relationship r
        where r.subject = new.subject and r.holder = new.holder and r.kind = new.kind and r.basis = new.basis
          and r.id <> new.id and r.valid && new.valid) then
        raise exception 'a relationship is had once at a time' using errcode = '23P01', constraint = 'relationship_once_at_a_time';
    end if;
    return null;
end $$;
comment on function sharing.refuse_overlap() is 'Refuses a relationship that overlaps with another of the same kind, holder, subject and basis';
create trigger relationship_once_at_a_time after insert or update of holder, subject, kind, basis, valid on sharing.relationship
    for each row execute function sharing.refuse_overlap();
create index relationship_of_holder on sharing.relationship (holder, subject) include (person, valid);
create index relationship_of_subject on sharing.relationship (subject, holder);
create index relationship_of_person on sharing.relationship (person);
create index relationship_on_basis on sharing.relationship (basis);
comment on table sharing.relationship is 'The legitimate relationship of a member of staff, or of all members of a team, with a person, referral or case';
comment on column sharing.relationship.id is 'Identifier';
comment on column sharing.relationship.holder is 'A member of staff, or a team';
comment on column sharing.relationship.subject is 'The person, referral or case it opens';
comment on column sharing.relationship.person is 'The person whose restrictions and exclusions govern it';
comment on column sharing.relationship.kind is 'What kind: it decides which fields and acts';
comment on column sharing.relationship.stage is 'How far the matter is: referred, open or closed';
comment on column sharing.relationship.basis is 'The referral or case it rests on';
comment on column sharing.relationship.valid is 'From when to when';
comment on column sharing.relationship.recorded_by is 'Who recorded it';

create table sharing.exclusion (
    id          uuid primary key,
    staff       uuid      not null references sharing.staff,
    person      uuid      not null,
    ground      text      not null,
    valid       tstzrange not null,
    recorded_by uuid      not null,
    constraint exclusion_ground_is_known check (ground in ('ORDERED', 'CONFLICT'))
);
create index exclusion_of_staff on sharing.exclusion (staff, person);
create index exclusion_of_person on sharing.exclusion (person);
comment on table sharing.exclusion is 'A member of staff who must not see a person, whatever else holds';
comment on column sharing.exclusion.id is 'Identifier';
comment on column sharing.exclusion.staff is 'Who must not';
comment on column sharing.exclusion.person is 'Whose record';
comment on column sharing.exclusion.ground is 'ORDERED by someone responsible, or a CONFLICT of interest that was found';
comment on column sharing.exclusion.valid is 'From when to when';
comment on column sharing.exclusion.recorded_by is 'Who recorded it';

create table sharing.restriction (
    id          uuid primary key,
    person      uuid      not null,
    ground      text      not null,
    valid       tstzrange not null,
    recorded_by uuid      not null,
    constraint restriction_ground_is_known check (ground in ('ORDERED', 'STAFF_INVOLVED')),
    constraint restriction_once_at_a_time exclude using gist (person with =, valid with &&)
);
create index restriction_of_person on sharing.restriction (person);
comment on table sharing.restriction is 'A person whom only the named may see';
comment on column sharing.restriction.id is 'Identifier';
comment on column sharing.restriction.person is 'Whose record';
comment on column sharing.restriction.ground is 'ORDERED by someone responsible, or because someone on the STAFF is INVOLVED';
comment on column sharing.restriction.valid is 'From when to when';
comment on column sharing.restriction.recorded_by is 'Who recorded it';

create table sharing.restriction_allows (
    restriction uuid not null references sharing.restriction,
    staff       uuid not null references sharing.staff,
    valid       tstzrange not null,
    recorded_by uuid not null,
    primary key (restriction, staff)
);
create index restriction_allows_staff on sharing.restriction_allows (staff);
comment on table sharing.restriction_allows is 'Who may see a restricted person, if they also have a relationship';
comment on column sharing.restriction_allows.restriction is 'Which restriction';
comment on column sharing.restriction_allows.staff is 'Who may';
comment on column sharing.restriction_allows.valid is 'From when to when';
comment on column sharing.restriction_allows.recorded_by is 'Who recorded it';

create table sharing.break_glass (
    id          uuid primary key,
    staff       uuid        not null references sharing.staff,
    person      uuid        not null,
    reason      text        not null,
    words       bytea       not null,
    opened_at   timestamptz not null,
    valid       tstzrange   not null,
    reviewed_by uuid references sharing.staff,
    reviewed_at timestamptz,
    finding     text,
    constraint break_glass_lasts_an_hour_at_most check (coalesce(upper(valid) - lower(valid) <= interval '60 minutes', false)),
    constraint break_glass_reason_is_known check (reason in ('IMMEDIATE_DANGER', 'CHILD_AT_RISK', 'OUT_OF_HOURS_COVER')),
    constraint break_glass_finding_is_known check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    constraint break_glass_is_reviewed_whole check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (finding is null)),
    constraint break_glass_is_not_reviewed_by_its_opener check (reviewed_by is null or reviewed_by <> staff)
);
create index break_glass_of_staff on sharing.break_glass (staff);
create index break_glass_of_reviewer on sharing.break_glass (reviewed_by) where reviewed_by is not null;
create index break_glass_waiting on sharing.break_glass (opened_at) where reviewed_at is null;
comment on table sharing.break_glass is 'A record opened in an emergency: who, why, until when, and what the review found';
comment on column sharing.break_glass.id is 'Identifier';
comment on column sharing.break_glass.staff is 'Who opened it';
comment on column sharing.break_glass.person is 'Whose record';
comment on column sharing.break_glass.reason is 'Which emergency';
comment on column sharing.break_glass.words is 'Why, in their words; encrypted';
comment on column sharing.break_glass.opened_at is 'When';
comment on column sharing.break_glass.valid is 'From when to when: an hour at most';
comment on column sharing.break_glass.reviewed_by is 'Who reviewed it; null while it waits';
comment on column sharing.break_glass.reviewed_at is 'When it was reviewed';
comment on column sharing.break_glass.finding is 'What the review found';

-- In whose name someone holds relationships: their own and their teams'. Nobody's once they or their agency have left.
create function sharing.holders_of(who acting.claims) returns uuid[]
    language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
begin
    return (
        select coalesce(array_agg(h.holder), '{}')
        from sharing.staff s
        join sharing.agency g on g.id = s.agency and (g.left_on is null or g.left_on > (who.at at time zone 'Europe/London')::date)
        cross join lateral (
            select s.id as holder
            union all
            select m.team from sharing.membership m where m.staff = s.id and m.valid @> who.at) h
        where s.id = who.staff and (s.left_at is null or s.left_at > who.at));
end $$;
comment on function sharing.holders_of(acting.claims) is 'Whoever was announced, and their teams';
create function sharing.holders() returns uuid[]
    language sql stable security definer set search_path = '' as $$ select sharing.holders_of(acting.announced()) $$;
comment on function sharing.holders() is 'The acting member of staff and their teams';

-- What the acting member of staff may see at all: persons, referrals and cases. The one question of row security.
--
-- A transaction may say that it is about some persons only (rowan.about): then nothing of anybody else is in view, and the
-- question is quick. Whoever says so can only hide. Planned once for each connection: planning takes longer than the answer.
create function sharing.in_view() returns uuid[]
    language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
    who    acting.claims := acting.announced();
    about  uuid[] := nullif(current_setting('rowan.about', true), '')::uuid[];
    held   uuid[];
    opened uuid[];
    seen   uuid[];
begin
    if who.staff is null then
        return '{}';
    end if;
    held := sharing.holders_of(who);
    opened := array(
        select b.person from sharing.break_glass b
        where b.staff = who.staff and b.staff = any (held) and b.valid @> who.at);
    if about is null then
        select array_agg(distinct r.subject) into seen
        from (select r.subject, r.person from sharing.relationship r where r.holder = any (held) and r.valid @> who.at
              union all
              select r.subject, r.person from sharing.relationship r where r.person = any (opened) and r.valid @> who.at) r
        where not exists (
                  select from sharing.exclusion e
                  where e.staff = who.staff and e.person = r.person and e.valid @> who.at)
          and not exists (
                  select from sharing.restriction x
                  where x.person = r.person and x.valid @> who.at
                    and not exists (
                        select from sharing.restriction_allows a
                        where a.restriction = x.id and a.staff = who.staff and a.valid @> who.at));
    else
        select array_agg(r.subject) into seen
        from sharing.relationship r
        where r.person = any (about) and r.valid @> who.at and (r.holder = any (held) or r.person = any (opened))
          and not exists (
                  select from sharing.exclusion e
                  where e.staff = who.staff and e.person = r.person and e.valid @> who.at)
          and not exists (
                  select from sharing.restriction x
                  where x.person = r.person and x.valid @> who.at
                    and not exists (
                        select from sharing.restriction_allows a
                        where a.restriction = x.id and a.staff = who.staff and a.valid @> who.at));
    end if;
    return coalesce(seen, '{}');
end $$;
comment on function sharing.in_view() is 'The persons, referrals and cases that the acting member of staff may see at all';

-- The facts on which decisions rest: for each of these subjects that is known at all, one row for each relationship, or
-- one row without any. The application decides from them and shows nothing of them.
create function sharing.facts(about uuid[]) returns table (
    subject uuid, role text, kind text, stage text, matter_stage text, basis uuid, person uuid, restricted boolean,
    allowed boolean, excluded boolean, conflicted boolean, other_side boolean, emergency text)
    language sql stable security definer set search_path = '' as $$
    with who as materialized (select a.staff, a.at, sharing.holders() as holders from acting.announced() a),
    whose as materialized (
        select r.subject, r.person,
               case when bool_or(r.stage = 'OPEN' and r.valid @> who.at) then 'OPEN'
                    when bool_or(r.stage = 'REFERRED' and r.valid @> who.at) then 'REFERRED' else 'CLOSED' end as stage
        from who, sharing.relationship r where r.subject = any (about)
        group by r.subject, r.person)
    select whose.subject, s.role, r.kind, r.stage, whose.stage, r.basis, whose.person,
           x.id is not null, a.staff is not null,
           exists (select from sharing.exclusion e where e.staff = who.staff and e.person = whose.person and e.ground = 'ORDERED' and e.valid @> who.at),
           exists (select from sharing.exclusion e where e.staff = who.staff and e.person = whose.person and e.ground = 'CONFLICT' and e.valid @> who.at),
           exists (select from sharing.relationship o where o.person = whose.person and o.kind = 'OTHER_SIDE' and o.holder = any (who.holders) and o.valid @> who.at),
           case when exists (select from sharing.break_glass b where b.staff = who.staff and b.person = whose.person and b.valid @> who.at) then 'LIVE'
                when exists (select from sharing.break_glass b where b.staff = who.staff and b.person = whose.person) then 'SPENT'
                else 'NONE' end
    from who cross join whose
    join sharing.staff s on s.id = who.staff and s.id = any (who.holders)
    left join sharing.relationship r on r.subject = whose.subject and r.holder = any (who.holders) and r.valid @> who.at
    left join sharing.restriction x on x.person = whose.person and x.valid @> who.at
    left join sharing.restriction_allows a on a.restriction = x.id and a.staff = who.staff and a.valid @> who.at
$$;
comment on function sharing.facts(uuid[]) is 'The facts on which decisions about these subjects rest';

-- Whether the acting member of staff, or a team of theirs, has one of these kinds of relationship with a subject now.
create function sharing.holds(about uuid, kinds text[]) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from acting.announced() who, sharing.relationship r
        where r.subject = about and r.holder = any (sharing.holders()) and r.kind = any (kinds) and r.valid @> who.at)
$$;
comment on function sharing.holds(uuid, text[]) is 'Whether the acting member of staff has one of these kinds of relationship with a subject';

-- Whether a person is kept from the acting member of staff, so that what is counted for them is what they could be shown
-- (requirement AC-07).
create function sharing.is_kept_from_actor(whose uuid) returns boolean
    language sql stable set search_path = '' as $$
    select exists (
               select from sharing.exclusion e
               where e.staff = (select acting.staff()) and e.person = whose and e.valid @> (select acting.at()))
        or exists (
               select from sharing.restriction x
               where x.person = whose and x.valid @> (select acting.at())
                 and not exists (
                     select from sharing.restriction_allows a
                     where a.restriction = x.id and a.staff = (select acting.staff()) and a.valid @> (select acting.at())))
$$;
comment on function sharing.is_kept_from_actor(uuid) is 'Whether an exclusion or a restriction keeps a person from the acting member of staff';

-- Whether there is such a relationship at some time from a moment on.
create function sharing.is_related(its_holder uuid, its_subject uuid, its_kind text, its_basis uuid, since timestamptz) returns boolean
    language sql stable set search_path = '' as $$
    select exists (
        select from sharing.relationship r
        where r.subject = its_subject and r.holder = its_holder and r.kind = its_kind and r.basis = its_basis
          and r.valid && tstzrange(since, null))
$$;
comment on function sharing.is_related(uuid, uuid, text, uuid, timestamptz) is 'Whether there is such a relationship from a moment on';

-- Records a relationship. Refused unless the acting member of staff works with the person (and then only with what works
-- with the other side, for who is on the other side), or nobody had a relationship with the person before
-- this transaction (they are new in it), or Rowan itself acts. A subject belongs to one person, whose restrictions govern it. A subject that is known as
-- somebody else's is theirs: else a record could be opened in the name of any person, or of none.
create function sharing.relate(
    new_id uuid, new_holder uuid, new_subject uuid, new_person uuid, new_kind text, new_stage text, new_basis uuid) returns void
    language plpgsql security definer set search_path = '' as $$
declare
    who acting.claims := acting.announced();
begin
    if who.staff is null then
        raise exception 'nobody is acting' using errcode = '42501';
    end if;
    if who.purpose not in ('SYSTEM', 'BULK_LOAD')
       and exists (select from sharing.relationship r where r.person = new_person and r.xmin <> pg_current_xact_id()::xid)
       and not (new_person = any (sharing.in_view())
                and (sharing.holds(new_person, array['NAMED_WORKER', 'TEAM', 'SUPERVISOR'])
                     or (new_kind = 'OTHER_SIDE' and sharing.holds(new_person, array['OTHER_SIDE']))
                     or (who.purpose = 'GOVERNANCE' and sharing.holds(new_person, array['INVOLVED'])))) then
        raise exception 'a relationship can be recorded only by someone who has one' using errcode = '42501';
    end if;
    if who.purpose not in ('SYSTEM', 'BULK_LOAD')
       and not (new_subject = any (sharing.in_view()))
       and exists (
           select from sharing.relationship r
           where (r.subject = new_subject and r.person <> new_person)
              or (r.person = new_subject and new_subject <> new_person)) then
        raise exception 'the subject belongs to somebody else' using errcode = '42501';
    end if;
    if exists (select from sharing.relationship r where r.subject = new_subject and r.person <> new_person) then
        raise exception 'a subject belongs to one person' using errcode = '23514', constraint = 'relationship_subject_belongs_to_one_person';
    end if;
    insert into sharing.relationship (id, holder, subject, person, kind, stage, basis, valid, recorded_by)
    select new_id, new_holder, new_subject, new_person, new_kind, new_stage, new_basis, tstzrange(who.at, null), who.staff
    where not sharing.is_related(new_holder, new_subject, new_kind, new_basis, who.at)
    on conflict (subject, holder, kind, basis) where upper_inf(valid) do nothing;
end $$;
comment on function sharing.relate(uuid, uuid, uuid, uuid, text, text, uuid) is 'Records a relationship from now on';

-- Ends every relationship that rests on a referral or case, for one holder or for all.
create function sharing.unrelate(old_basis uuid, old_holder uuid default null) returns int
    language plpgsql security definer set search_path = '' as $$
declare
    who acting.claims := acting.announced();
    ended int;
begin
    if coalesce(who.purpose, '') not in ('SYSTEM', 'BULK_LOAD')
       and not (old_basis = any (sharing.in_view()) and sharing.holds(old_basis, array['NAMED_WORKER', 'TEAM', 'SUPERVISOR'])) then
        return 0;
    end if;
    update sharing.relationship r
    set valid = tstzrange(lower(r.valid), greatest(who.at, lower(r.valid) + interval '1 microsecond'))
    where r.basis = old_basis and r.valid @> who.at and (old_holder is null or r.holder = old_holder);
    get diagnostics ended = row_count;
    return ended;
end $$;
comment on function sharing.unrelate(uuid, uuid) is 'Ends the relationships that rest on a referral or case';

-- Moves the relationships that rest on a case to another stage.
create function sharing.move_stage(moved_basis uuid, new_stage text) returns void
    language plpgsql security definer set search_path = '' as $$
declare
    who acting.claims := acting.announced();
begin
    if coalesce(who.purpose, '') not in ('SYSTEM', 'BULK_LOAD')
       and not (moved_basis = any (sharing.in_view()) and sharing.holds(moved_basis, array['NAMED_WORKER', 'TEAM', 'SUPERVISOR'])) then
        raise exception 'not in view' using errcode = '42501';
    end if;
    update sharing.relationship r set stage = new_stage where r.basis = moved_basis and r.valid @> who.at and r.stage <> new_stage;
end $$;
comment on function sharing.move_stage(uuid, text) is 'Moves the relationships that rest on a case to another stage';

do $$
declare t text;
begin
    foreach t in array array['relationship', 'exclusion', 'restriction', 'restriction_allows', 'break_glass'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
        execute format('create policy %I on sharing.%I to rowan_owner using (true) with check (true)', t || '_is_asked_by_its_functions', t);
    end loop;
end $$;
-- Someone sees the relationships of the persons they may see: who else is involved.
create policy relationship_is_seen_with_its_person on sharing.relationship for select to rowan_app
    using (person = any ((select sharing.in_view())::uuid[]));
grant select on sharing.relationship to rowan_app;
create policy break_glass_is_its_openers on sharing.break_glass for insert to rowan_app
    with check (staff = (select acting.staff()));
create policy break_glass_is_reviewed on sharing.break_glass for select to rowan_app
    using (staff = (select acting.staff()) or (select acting.purpose()) = 'GOVERNANCE');
create policy break_glass_is_judged on sharing.break_glass for update to rowan_app
    using ((select acting.purpose()) = 'GOVERNANCE') with check (reviewed_by = (select acting.staff()));
grant select, insert, update (reviewed_by, reviewed_at, finding) on sharing.break_glass to rowan_app;
do $$
declare t text;
begin
    foreach t in array array['exclusion', 'restriction', 'restriction_allows'] loop
        execute format('create policy %I on sharing.%I to rowan_app using ((select acting.purpose()) in (''GOVERNANCE'', ''SYSTEM'', ''BULK_LOAD'')) with check ((select acting.purpose()) in (''GOVERNANCE'', ''SYSTEM'', ''BULK_LOAD''))', t || '_is_governed', t);
        execute format('grant select, insert, update on sharing.%I to rowan_app', t);
    end loop;
end $$;
select audit.watch('sharing.relationship', 'person', 'subject');
select audit.watch('sharing.exclusion', 'person');
select audit.watch('sharing.restriction', 'person');
select audit.watch('sharing.restriction_allows', '-', 'restriction');
select audit.watch('sharing.break_glass', 'person');

revoke all on function sharing.holders(), sharing.holders_of(acting.claims), sharing.is_related(uuid, uuid, text, uuid, timestamptz), sharing.refuse_overlap(),
    sharing.is_kept_from_actor(uuid), sharing.in_view(), sharing.holds(uuid, text[]), sharing.facts(uuid[]), sharing.relate(uuid, uuid, uuid, uuid, text, text, uuid),
    sharing.unrelate(uuid, uuid), sharing.move_stage(uuid, text) from public;
grant execute on function sharing.holders(), sharing.in_view() to rowan_app, rowan_vault, rowan_match, rowan_audit;
grant execute on function sharing.facts(uuid[]), sharing.relate(uuid, uuid, uuid, uuid, text, text, uuid),
    sharing.unrelate(uuid, uuid), sharing.move_stage(uuid, text) to rowan_app;
