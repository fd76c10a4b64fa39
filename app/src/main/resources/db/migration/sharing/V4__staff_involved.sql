-- Someone on the staff is party to a case: restricted at once, and a gatekeeper of another agency told.

create table sharing.gate_alert (
    id       uuid primary key,
    person   uuid        not null,
    basis    uuid        not null,
    raised_at timestamptz not null,
    settled_by uuid references sharing.staff,
    settled_at timestamptz,
    constraint gate_alert_is_raised_once unique (person, basis),
    constraint gate_alert_is_settled_whole check ((settled_by is null) = (settled_at is null))
);
create index gate_alert_waiting on sharing.gate_alert (raised_at) where settled_at is null;
create index gate_alert_settler on sharing.gate_alert (settled_by);
comment on table sharing.gate_alert is 'A record that was restricted because someone on the staff is involved, waiting for a gatekeeper to say who may work on it';
comment on column sharing.gate_alert.id is 'Identifier';
comment on column sharing.gate_alert.person is 'Whose record';
comment on column sharing.gate_alert.basis is 'The referral or case';
comment on column sharing.gate_alert.raised_at is 'When';
comment on column sharing.gate_alert.settled_by is 'Which gatekeeper settled it; null while it waits';
comment on column sharing.gate_alert.settled_at is 'When it was settled';

-- Restricts these persons because these members of staff are party to the referral or case they are in: excludes the
-- staff, lets gatekeepers of other agencies in, and raises one alert for the first of the persons.
create function sharing.restrict_for_staff(persons uuid[], involved uuid[], matter uuid) returns void
    language plpgsql security definer set search_path = '' as $$
declare
    who    acting.claims := acting.announced();
    whose  uuid;
    which  uuid;
begin
    if who.staff is null then
        raise exception 'nobody is acting' using errcode = '42501';
    end if;
    foreach whose in array persons loop
        insert into sharing.exclusion (id, staff, person, ground, valid, recorded_by)
        select gen_random_uuid(), s, whose, 'CONFLICT', tstzrange(who.at, null), who.staff
        from unnest(involved) s
        where not exists (select from sharing.exclusion e where e.staff = s and e.person = whose and e.ground = 'CONFLICT' and e.valid @> who.at);
        insert into sharing.restriction (id, person, ground, valid, recorded_by)
        values (gen_random_uuid(), whose, 'STAFF_INVOLVED', tstzrange(who.at, null), who.staff)
        on conflict on constraint restriction_once_at_a_time do nothing;
        select x.id into which from sharing.restriction x where x.person = whose and x.valid @> who.at;
        insert into sharing.restriction_allows (restriction, staff, valid, recorded_by)
        select which, g.id, tstzrange(who.at, null), who.staff
        from sharing.staff g
        where g.role = 'GATEKEEPER' and g.left_at is null
          and not exists (select from sharing.staff s where s.id = any (involved) and s.agency = g.agency)
        on conflict do nothing;
        insert into sharing.relationship (id, holder, subject, person, kind, stage, basis, valid, recorded_by)
        select gen_random_uuid(), a.staff, subject, whose, 'INVOLVED', 'REFERRED', matter, tstzrange(who.at, null), who.staff
        from sharing.restriction_allows a join sharing.staff g on g.id = a.staff and g.role = 'GATEKEEPER'
        cross join unnest(array[whose, matter]) as subject
        where a.restriction = which
          and (subject = whose or not exists (select from sharing.relationship r where r.subject = matter and r.person <> whose))
          and not sharing.is_related(a.staff, subject, 'INVOLVED', matter, who.at)
        on conflict (subject, holder, kind, basis) where upper_inf(valid) do nothing;
    end loop;
    insert into sharing.gate_alert (id, person, basis, raised_at) values (gen_random_uuid(), persons[1], matter, who.at)
    on conflict on constraint gate_alert_is_raised_once do nothing;
end $$;
comment on function sharing.restrict_for_staff(uuid[], uuid[], uuid) is 'Restricts persons because someone on the staff is party to their referral or case';
revoke all on function sharing.restrict_for_staff(uuid[], uuid[], uuid) from public;
grant execute on function sharing.restrict_for_staff(uuid[], uuid[], uuid) to rowan_app;

alter table sharing.gate_alert enable row level security;
alter table sharing.gate_alert force row level security;
create policy gate_alert_is_raised_by_its_function on sharing.gate_alert to rowan_owner using (true) with check (true);
create policy gate_alert_is_the_gatekeepers on sharing.gate_alert to rowan_app
    using ((select acting.purpose()) = 'GOVERNANCE' and person = any ((select sharing.in_view())::uuid[]))
    with check ((select acting.purpose()) = 'GOVERNANCE');
grant select, update on sharing.gate_alert to rowan_app;
select audit.watch('sharing.gate_alert', 'person', 'basis');
