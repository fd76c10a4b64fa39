-- Two people of different agencies lift a restriction; one alone never can (requirement AC-10).

create table sharing.lift (
    id          uuid primary key,
    restriction uuid        not null references sharing.restriction,
    person      uuid        not null,
    reason      text        not null,
    asked_by    uuid        not null references sharing.staff,
    asked_at    timestamptz not null,
    until       timestamptz not null,
    content     bytea       not null,
    decided_by  uuid references sharing.staff,
    decided_at  timestamptz,
    approved    boolean,
    constraint lift_reason_is_known check (reason in ('NO_LONGER_INVOLVED', 'WRONG_MATCH', 'PERSON_ASKED')),
    constraint lift_is_not_decided_by_its_asker check (decided_by <> asked_by),
    constraint lift_is_decided_whole check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null)),
    constraint lift_is_asked_for_a_week check (until > asked_at and until <= asked_at + interval '7 days')
);
create unique index lift_asked_once_at_a_time on sharing.lift (restriction) where decided_at is null;
create index lift_of_asker on sharing.lift (asked_by);
create index lift_of_decider on sharing.lift (decided_by);
create index lift_of_restriction on sharing.lift (restriction);
comment on table sharing.lift is 'A gatekeeper asks that a restriction be lifted; someone of another agency decides';
comment on column sharing.lift.id is 'Identifier';
comment on column sharing.lift.restriction is 'Which restriction';
comment on column sharing.lift.person is 'Whose record';
comment on column sharing.lift.reason is 'Why';
comment on column sharing.lift.asked_by is 'Who asks';
comment on column sharing.lift.asked_at is 'When';
comment on column sharing.lift.until is 'After that it can no longer be approved';
comment on column sharing.lift.content is 'SHA-256 of what is asked, so that an approval is of exactly that';
comment on column sharing.lift.decided_by is 'Who decided; null while it waits';
comment on column sharing.lift.decided_at is 'When it was decided';
comment on column sharing.lift.approved is 'Whether the restriction was lifted';

-- What exactly is asked: of whom, which restriction as it stands, why, by whom.
create function sharing.lift_content(l sharing.lift) returns bytea
    language sql stable security definer set search_path = '' as $$
    select sha256(convert_to(concat_ws('|', 'LIFT', l.id, x.id, x.person, x.ground, extract(epoch from lower(x.valid)), l.reason, l.asked_by), 'UTF8'))
    from sharing.restriction x where x.id = l.restriction
$$;
comment on function sharing.lift_content(sharing.lift) is 'SHA-256 of what exactly is asked';

-- A gatekeeper who may see the person asks. An earlier request that nobody decided in its week gives way.
create function sharing.ask_to_lift(new_id uuid, whose uuid, why text) returns boolean
    language plpgsql security definer set search_path = '' as $$
declare
    who acting.claims := acting.announced();
    l   sharing.lift;
begin
    if who.purpose is distinct from 'GOVERNANCE' or not (whose = any (sharing.in_view()))
       or not exists (select from sharing.staff s where s.id = who.staff and s.role = 'GATEKEEPER') then
        raise exception 'not in view' using errcode = '42501';
    end if;
    select new_id, x.id, x.person, why, who.staff, who.at, who.at + interval '7 days' into l.id, l.restriction, l.person, l.reason, l.asked_by, l.asked_at, l.until
    from sharing.restriction x where x.person = whose and x.valid @> who.at;
    if l.restriction is null then
        return false;
    end if;
    delete from sharing.lift o where o.restriction = l.restriction and o.decided_at is null and o.until <= who.at;
    l.content := sharing.lift_content(l);
    insert into sharing.lift select l.* on conflict do nothing;
    return found;
end $$;
comment on function sharing.ask_to_lift(uuid, uuid, text) is 'Asks that the restriction of a person be lifted; false when there is none or it is already asked';

-- Whether the acting member of staff may decide: another person, of another agency, a privacy officer or a gatekeeper
-- on the list, with no conflict of their own.
create function sharing.may_decide(l sharing.lift) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from sharing.staff me join sharing.staff asker on asker.id = l.asked_by
        where me.id = acting.staff() and me.id = any (sharing.holders()) and me.id <> asker.id and me.agency <> asker.agency
          and (me.role = 'PRIVACY_OFFICER'
               or me.role = 'GATEKEEPER' and exists (
                   select from sharing.restriction_allows a
                   where a.restriction = l.restriction and a.staff = me.id and a.valid @> acting.at()))
          and not exists (
              select from sharing.exclusion e where e.staff = me.id and e.person = l.person and e.valid @> acting.at()))
$$;
comment on function sharing.may_decide(sharing.lift) is 'Whether the acting member of staff may decide this request';

-- The requests that wait for the acting member of staff, or that they made.
create function sharing.lifts_waiting() returns table (
    id uuid, person uuid, ground text, restricted_at timestamptz, reason text, asked_by uuid, asked_at timestamptz, until timestamptz, content bytea, decidable boolean)
    language sql stable security definer set search_path = '' as $$
    select l.id, l.person, x.ground, lower(x.valid), l.reason, l.asked_by, l.asked_at, l.until, l.content, sharing.may_decide(l)
    from sharing.lift l join sharing.restriction x on x.id = l.restriction and x.valid @> acting.at()
    where acting.purpose() is not null and l.decided_at is null and l.until > acting.at()
      and (sharing.may_decide(l) or l.asked_by = acting.staff())
    order by l.asked_at
$$;
comment on function sharing.lifts_waiting() is 'Requests to lift a restriction that wait for the acting member of staff, or that they made';

-- Decides a request once, if it is still exactly what the decider was shown. What came of it: LIFTED, KEPT, or CHANGED
-- when it was decided already, ran out, or is no longer what it was.
create function sharing.decide_lift(which uuid, shown bytea, approve boolean) returns text
    language plpgsql security definer set search_path = '' as $$
declare
    who acting.claims := acting.announced();
    l   sharing.lift;
begin
    select * into l from sharing.lift x where x.id = which for update;
    if l.id is null or who.purpose is distinct from 'GOVERNANCE' or not sharing.may_decide(l) then
        return 'NOT_FOUND';
    end if;
    if l.decided_at is not null or l.until <= who.at or l.content <> shown or l.content <> sharing.lift_content(l)
       or not exists (select from sharing.restriction r where r.id = l.restriction and r.valid @> who.at) then
        return 'CHANGED';
    end if;
    update sharing.lift x set decided_by = who.staff, decided_at = who.at, approved = approve where x.id = which;
    if not approve then
        return 'KEPT';
    end if;
    update sharing.restriction r set valid = tstzrange(lower(r.valid), greatest(who.at, lower(r.valid) + interval '1 microsecond'))
    where r.id = l.restriction;
    return 'LIFTED';
end $$;
comment on function sharing.decide_lift(uuid, bytea, boolean) is 'Decides a request to lift a restriction, once and as it was shown';

alter table sharing.lift enable row level security;
alter table sharing.lift force row level security;
create policy lift_is_used_by_its_functions on sharing.lift to rowan_owner using (true) with check (true);
select audit.watch('sharing.lift', 'person', 'restriction');

-- Gatekeepers keep what they may see, and never end an exclusion of their own. Nobody ends a restriction but the
-- function above: the application may not update one.
drop policy exclusion_is_governed on sharing.exclusion;
drop policy restriction_is_governed on sharing.restriction;
drop policy restriction_allows_is_governed on sharing.restriction_allows;
create policy exclusion_is_kept_by_gatekeepers on sharing.exclusion to rowan_app
    using ((select acting.purpose()) in ('SYSTEM', 'BULK_LOAD')
           or ((select acting.purpose()) = 'GOVERNANCE' and staff <> (select acting.staff()) and person = any ((select sharing.in_view())::uuid[])))
    with check ((select acting.purpose()) in ('SYSTEM', 'BULK_LOAD')
           or ((select acting.purpose()) = 'GOVERNANCE' and staff <> (select acting.staff()) and person = any ((select sharing.in_view())::uuid[])));
create policy restriction_is_kept_by_gatekeepers on sharing.restriction to rowan_app
    using ((select acting.purpose()) in ('SYSTEM', 'BULK_LOAD')
           or ((select acting.purpose()) = 'GOVERNANCE' and person = any ((select sharing.in_view())::uuid[])))
    with check ((select acting.purpose()) in ('SYSTEM', 'BULK_LOAD')
           or ((select acting.purpose()) = 'GOVERNANCE' and person = any ((select sharing.in_view())::uuid[])));
create policy restriction_allows_is_kept_by_gatekeepers on sharing.restriction_allows to rowan_app
    using ((select acting.purpose()) in ('SYSTEM', 'BULK_LOAD')
           or ((select acting.purpose()) = 'GOVERNANCE' and exists (select from sharing.restriction x where x.id = restriction)))
    with check ((select acting.purpose()) in ('SYSTEM', 'BULK_LOAD')
           or ((select acting.purpose()) = 'GOVERNANCE' and exists (select from sharing.restriction x where x.id = restriction)));
revoke update on sharing.restriction, sharing.restriction_allows, sharing.exclusion from rowan_app;
grant update (valid) on sharing.restriction_allows, sharing.exclusion to rowan_app;

-- What waits at the gate, for the home page: when, and nobody's name.
create function sharing.alerts_waiting() returns table (id uuid, person uuid, basis uuid, raised_at timestamptz)
    language sql stable security definer set search_path = '' as $$
    select g.id, g.person, g.basis, g.raised_at
    from sharing.gate_alert g
    where g.settled_at is null and g.person = any (sharing.in_view())
      and exists (select from sharing.staff s where s.id = acting.staff() and s.role = 'GATEKEEPER')
    order by g.raised_at, g.id
$$;
comment on function sharing.alerts_waiting() is 'Alerts that wait for the acting gatekeeper';

-- The conflict register: that someone entered what would show a conflict, and when it was last compared. What they
-- entered is kept as keyed hashes alone, elsewhere.
create table sharing.conflict_entry (
    staff       uuid primary key references sharing.staff,
    entered_at  timestamptz not null,
    compared_at timestamptz
);
comment on table sharing.conflict_entry is 'When a member of staff last entered in the conflict register what would show that a case concerns them';
comment on column sharing.conflict_entry.staff is 'Who';
comment on column sharing.conflict_entry.entered_at is 'When they last changed it';
comment on column sharing.conflict_entry.compared_at is 'When it was last compared with everyone known; null while it waits';
alter table sharing.conflict_entry enable row level security;
alter table sharing.conflict_entry force row level security;
create policy conflict_entry_is_its_writers on sharing.conflict_entry to rowan_app
    using (staff = (select acting.staff()) or (select acting.purpose()) in ('SYSTEM', 'BULK_LOAD'))
    with check (staff = (select acting.staff()) or (select acting.purpose()) in ('SYSTEM', 'BULK_LOAD'));
create policy conflict_entry_is_asked_by_functions on sharing.conflict_entry to rowan_owner using (true) with check (true);
grant select, insert, update on sharing.conflict_entry to rowan_app;
select audit.watch('sharing.conflict_entry', '-', 'staff');

-- Of the persons that a member of staff turns out to be: the referrals and cases they are in, with everyone in each. Not
-- those that were already found once: what a gatekeeper has undone stays undone.
create function sharing.matters_to_restrict(found uuid[], involved uuid) returns table (basis uuid, persons uuid[])
    language sql stable security definer set search_path = '' as $$
    select all_.basis, array_agg(distinct all_.person)
    from sharing.relationship mine join sharing.relationship all_ on all_.basis = mine.basis
    where acting.purpose() = 'SYSTEM' and mine.person = any (found) and mine.valid @> acting.at()
      and not exists (select from sharing.exclusion e where e.staff = involved and e.person = mine.person and e.ground = 'CONFLICT')
    group by all_.basis
$$;
comment on function sharing.matters_to_restrict(uuid[], uuid) is 'Referrals and cases to restrict because someone on the staff turned out to be in them';

revoke all on function sharing.lift_content(sharing.lift), sharing.ask_to_lift(uuid, uuid, text), sharing.may_decide(sharing.lift),
    sharing.lifts_waiting(), sharing.decide_lift(uuid, bytea, boolean), sharing.alerts_waiting(), sharing.matters_to_restrict(uuid[], uuid) from public;
grant execute on function sharing.ask_to_lift(uuid, uuid, text), sharing.lifts_waiting(), sharing.decide_lift(uuid, bytea, boolean),
    sharing.alerts_waiting(), sharing.matters_to_restrict(uuid[], uuid) to rowan_app;
