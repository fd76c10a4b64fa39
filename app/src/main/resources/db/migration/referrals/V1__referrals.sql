-- Requests that the partnership take someone on, from the moment they arrive until they are decided.

create schema referrals;
comment on schema referrals is 'Requests for help, from their arrival until they are decided';

create table referrals.referral (
    id             uuid primary key,
    reference      text not null unique,
    service        uuid not null references sharing.service,
    person         uuid not null references people.person,
    told_as        uuid not null references people.person,
    kind           text not null,
    received_at    timestamptz not null,
    concern        bytea not null,
    referrer       bytea not null,
    must_not_know  bytea,
    referrer_kind  text not null,
    referrer_agency uuid references sharing.agency,
    referrer_staff uuid references sharing.staff,
    aware          text not null,
    agreed         text not null,
    risk_said      text not null,
    hints          text[] not null default '{}',
    first_contact_due timestamptz not null,
    status         text not null,
    decided_by     uuid references sharing.staff,
    decided_at     timestamptz,
    reason         text,
    reason_words   bytea,
    read_by        uuid references sharing.staff,
    read_at        timestamptz,
    version        int not null default 1,
    constraint referral_kind_is_known check (kind in ('PROFESSIONAL', 'SELF', 'STAFF')),
    constraint referral_referrer_is_known check (referrer_kind in
        ('POLICE', 'GP', 'HOSPITAL', 'SCHOOL', 'SOCIAL_CARE', 'HOUSING', 'PROBATION', 'VOLUNTARY', 'SELF', 'FAMILY', 'OTHER')),
    constraint referral_awareness_is_said check (aware in ('YES', 'NO', 'UNKNOWN') and agreed in ('YES', 'NO', 'NOT_ASKED')),
    constraint referral_risk_is_said check (risk_said in ('STANDARD', 'MEDIUM', 'HIGH', 'UNKNOWN')),
    constraint referral_status_is_known check (status in ('RECEIVED', 'ASKED', 'ACCEPTED', 'SIGNPOSTED', 'DECLINED')),
    constraint referral_is_decided_whole check ((status in ('ACCEPTED', 'SIGNPOSTED', 'DECLINED')) = (decided_by is not null and decided_at is not null)),
    constraint referral_is_declined_with_a_reason check ((status in ('SIGNPOSTED', 'DECLINED')) = (reason is not null)),
    constraint referral_reason_is_counted check (reason in
        ('OUT_OF_AREA', 'NOT_DOMESTIC_ABUSE', 'UNDER_AGE', 'DOES_NOT_WANT_SUPPORT', 'NO_CAPACITY', 'ALREADY_SUPPORTED', 'DUPLICATE', 'OTHER_SERVICE_FITS_BETTER', 'NO_SAFE_CONTACT')),
    constraint referral_hints_are_known check (hints <@ array
        ['CHILDREN', 'STRANGULATION', 'HONOUR', 'WEAPON', 'PREGNANT', 'SEPARATING', 'STAFF_INVOLVED', 'DOUBTFUL']),
    constraint referral_is_not_decided_before_it_came check (decided_at is null or decided_at >= received_at)
);
create index referral_waiting on referrals.referral (service, first_contact_due) where status in ('RECEIVED', 'ASKED');
create index referral_of_person on referrals.referral (person);
create index referral_told_as on referrals.referral (told_as);
create index referral_of_service on referrals.referral (service, received_at);
create index referral_from_agency on referrals.referral (referrer_agency) where referrer_agency is not null;
create index referral_from_staff on referrals.referral (referrer_staff) where referrer_staff is not null;
create index referral_of_decider on referrals.referral (decided_by) where decided_by is not null;
create index referral_of_reader on referrals.referral (read_by) where read_by is not null;
comment on table referrals.referral is 'A request that a service take someone on';
comment on column referrals.referral.id is 'Identifier';
comment on column referrals.referral.reference is 'What the referrer keeps: means nothing to anyone else';
comment on column referrals.referral.service is 'Asked of which service';
comment on column referrals.referral.person is 'For whom, after matching';
comment on column referrals.referral.told_as is 'The person as the referrer told it: the same, until someone finds who it is';
comment on column referrals.referral.kind is 'Through which door it came';
comment on column referrals.referral.received_at is 'When it arrived';
comment on column referrals.referral.concern is 'What the referrer is worried about, in their words; encrypted';
comment on column referrals.referral.referrer is 'Who refers and how to reach them; encrypted';
comment on column referrals.referral.must_not_know is 'Who must not learn of it, in the referrer''s words; encrypted; null when nobody was named';
comment on column referrals.referral.referrer_kind is 'From what kind of body';
comment on column referrals.referral.referrer_agency is 'From which agency, when it is a member';
comment on column referrals.referral.referrer_staff is 'From whom, when they have an account';
comment on column referrals.referral.aware is 'Whether the person knows of the referral';
comment on column referrals.referral.agreed is 'Whether they agreed to it. Neither is the legal basis';
comment on column referrals.referral.risk_said is 'The risk as the referrer sees it';
comment on column referrals.referral.hints is 'What in the answers should be seen first: CHILDREN, STRANGULATION, HONOUR, WEAPON, PREGNANT, SEPARATING, STAFF_INVOLVED; and DOUBTFUL when it may have been sent by a machine';
comment on column referrals.referral.first_contact_due is 'By when the person is to be contacted';
comment on column referrals.referral.status is 'Received, more was asked, accepted, signposted or declined';
comment on column referrals.referral.decided_by is 'Who decided';
comment on column referrals.referral.decided_at is 'When';
comment on column referrals.referral.reason is 'The counted reason, when it was not accepted';
comment on column referrals.referral.reason_words is 'What was asked, or the words of the decision; encrypted';
comment on column referrals.referral.read_by is 'Who opened it last, for triage to see each other';
comment on column referrals.referral.read_at is 'Since when';
comment on column referrals.referral.version is 'Counts changes';

create table referrals.draft (
    id         bytea primary key,
    sealed     bytea not null,
    changed_at timestamptz not null
);
create index draft_changed on referrals.draft (changed_at);
comment on table referrals.draft is 'A referral being written without an account. Encrypted under a key that only the writer''s browser holds; gone when sent, left or after two hours';
comment on column referrals.draft.id is 'SHA-256 of the browser''s token';
comment on column referrals.draft.sealed is 'The answers, encrypted under a key made from the token';
comment on column referrals.draft.changed_at is 'When last changed';

alter table referrals.referral enable row level security;
alter table referrals.referral force row level security;
create policy referral_is_seen_by_those_who_may on referrals.referral to rowan_app
    using (id = any ((select sharing.in_view())::uuid[])) with check (id = any ((select sharing.in_view())::uuid[]));
create policy referral_is_sent_by_referrers on referrals.referral for insert to rowan_app
    with check ((select acting.purpose()) in ('REFERRING', 'BULK_LOAD'));
alter table referrals.draft enable row level security;
alter table referrals.draft force row level security;
create policy draft_is_its_writers on referrals.draft to rowan_app
    using ((select acting.purpose()) in ('REFERRING', 'SYSTEM')) with check ((select acting.purpose()) = 'REFERRING');
grant usage on schema referrals to rowan_app;
grant select, insert, update on referrals.referral to rowan_app;
grant select, insert, update, delete on referrals.draft to rowan_app;
select audit.watch('referrals.referral', 'person', 'id');
