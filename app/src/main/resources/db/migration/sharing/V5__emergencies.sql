-- Opening a record in an emergency: why, in sealed words, and who may look at whether it was right.

alter table sharing.break_glass
    drop column words,
    add constraint break_glass_begins_when_it_is_opened check (lower(valid) = opened_at),
    add constraint break_glass_once_at_a_time exclude using gist (staff with =, person with =, valid with &&);

create table sharing.break_glass_why (
    break_glass uuid  primary key references sharing.break_glass,
    words       bytea not null
);
comment on table sharing.break_glass_why is 'Why a record was opened in an emergency. Apart from the opening, because the key to seal it with opens only once the record has';
comment on column sharing.break_glass_why.break_glass is 'Which opening';
comment on column sharing.break_glass_why.words is 'Why, in the opener''s words; encrypted under the person''s key';
alter table sharing.break_glass
    add constraint break_glass_says_why foreign key (id) references sharing.break_glass_why deferrable initially deferred;

-- Whether the acting member of staff may judge what a colleague did: a privacy officer of another agency, who is not
-- that colleague and was never in a team with them (requirement AU-07).
create function sharing.may_review(colleague uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select from sharing.staff me join sharing.staff other on other.id = colleague
        where me.id = acting.staff() and me.id = any (sharing.holders()) and me.role = 'PRIVACY_OFFICER'
          and me.id <> other.id and me.agency <> other.agency
          and not exists (
              select from sharing.membership mine join sharing.membership theirs on theirs.team = mine.team
              where mine.staff = me.id and theirs.staff = other.id))
$$;
comment on function sharing.may_review(uuid) is 'Whether the acting member of staff may judge what this colleague did';

-- What waits for a review and concerns the acting member of staff: to judge, or to know that it is late. No person.
create function sharing.emergencies_waiting() returns table (id uuid, opened_at timestamptz, opener uuid, reviewable boolean, supervised boolean)
    language sql stable security definer set search_path = '' as $$
    select b.id, b.opened_at, b.staff, sharing.may_review(b.staff),
           exists (
               select from sharing.membership lead join sharing.membership theirs on theirs.team = lead.team
               where lead.staff = me.id and lead.leads and lead.valid @> acting.at() and theirs.staff = b.staff
                 and theirs.valid @> acting.at() and lead.staff <> b.staff)
    from sharing.break_glass b
    join sharing.staff me on me.id = acting.staff() and me.id = any (sharing.holders())
    where b.reviewed_at is null
      and (me.role = 'PRIVACY_OFFICER' or exists (
               select from sharing.membership lead join sharing.membership theirs on theirs.team = lead.team
               where lead.staff = me.id and lead.leads and lead.valid @> acting.at() and theirs.staff = b.staff
                 and theirs.valid @> acting.at() and lead.staff <> b.staff))
    order by b.opened_at, b.id
$$;
comment on function sharing.emergencies_waiting() is 'Emergencies that wait for a review and that the acting member of staff may judge, supervises, or should know to be late';

-- Whether the acting member of staff may read why this person's record was opened: they may judge an opening of it.
create function sharing.reviews_access_to(whose uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from sharing.break_glass b where b.person = whose and sharing.may_review(b.staff))
$$;
comment on function sharing.reviews_access_to(uuid) is 'Whether the acting member of staff may judge an opening of this person''s record';

drop policy break_glass_is_its_openers on sharing.break_glass;
drop policy break_glass_is_reviewed on sharing.break_glass;
drop policy break_glass_is_judged on sharing.break_glass;
create policy break_glass_is_its_openers on sharing.break_glass for insert to rowan_app
    with check (staff = (select acting.staff()) and opened_at = (select acting.at()) and (select acting.purpose()) = 'EMERGENCY'
                and reviewed_by is null);
create policy break_glass_is_seen_by_opener_and_reviewer on sharing.break_glass for select to rowan_app
    using (staff = (select acting.staff()) or ((select acting.purpose()) = 'GOVERNANCE' and sharing.may_review(staff)));
create policy break_glass_is_judged on sharing.break_glass for update to rowan_app
    using ((select acting.purpose()) = 'GOVERNANCE' and reviewed_at is null and sharing.may_review(staff))
    with check (reviewed_by = (select acting.staff()));
revoke update on sharing.break_glass from rowan_app;
grant update (reviewed_by, reviewed_at, finding) on sharing.break_glass to rowan_app;

alter table sharing.break_glass_why enable row level security;
alter table sharing.break_glass_why force row level security;
create policy break_glass_why_is_asked_by_functions on sharing.break_glass_why to rowan_owner using (true) with check (true);
create policy break_glass_why_goes_with_its_opening on sharing.break_glass_why to rowan_app
    using (exists (select from sharing.break_glass b where b.id = break_glass))
    with check (exists (select from sharing.break_glass b where b.id = break_glass and b.staff = (select acting.staff())));
grant select, insert on sharing.break_glass_why to rowan_app;
select audit.watch('sharing.break_glass_why', '-', 'break_glass');

revoke all on function sharing.may_review(uuid), sharing.emergencies_waiting(), sharing.reviews_access_to(uuid) from public;
grant execute on function sharing.may_review(uuid), sharing.emergencies_waiting() to rowan_app;
