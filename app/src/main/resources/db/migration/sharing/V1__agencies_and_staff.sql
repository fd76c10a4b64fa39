-- Who works together: agencies, their services and teams, the people who work in them, the places they serve.

create schema sharing;
comment on schema sharing is 'Agencies, their staff, and who may know of whom';
create extension if not exists btree_gist schema public;

create table sharing.locality (
    id   uuid primary key,
    name text not null unique,
    constraint locality_has_a_name check (name <> '')
);
comment on table sharing.locality is 'A part of the area for which the partnership plans, such as Chester or Winsford';
comment on column sharing.locality.id is 'Identifier';
comment on column sharing.locality.name is 'As people call it';

create table sharing.agency (
    id      uuid primary key,
    code    text not null unique,
    name    text not null,
    kind    text not null,
    joined  date not null,
    left_on date,
    constraint agency_code_is_short check (code ~ '^[a-z0-9-]{2,30}$'),
    constraint agency_kind_is_known check (kind in
        ('POLICE', 'SPECIALIST_SERVICE', 'HOUSING', 'REFUGE', 'HEALTH', 'CHILDREN', 'PROBATION', 'VOLUNTARY', 'EDUCATION', 'COUNCIL', 'SYSTEM')),
    constraint agency_leaves_after_it_joined check (left_on is null or left_on >= joined)
);
comment on table sharing.agency is 'A member of the partnership';
comment on column sharing.agency.id is 'Identifier';
comment on column sharing.agency.code is 'Short name used for folders and files';
comment on column sharing.agency.name is 'As people call it';
comment on column sharing.agency.kind is 'What kind of body it is';
comment on column sharing.agency.joined is 'First day in the partnership';
comment on column sharing.agency.left_on is 'First day no longer in it; null while it is a member';

create table sharing.service (
    id        uuid primary key,
    agency    uuid not null references sharing.agency,
    name      text not null,
    takes_referrals boolean not null,
    first_contact_high_hours int not null default 24,
    first_contact_other_hours int not null default 72,
    review_every_days int not null default 28,
    constraint service_clocks_run_forward check (first_contact_high_hours > 0 and first_contact_other_hours > 0 and review_every_days > 0)
);
create index service_of_agency on sharing.service (agency);
comment on table sharing.service is 'What an agency offers and to which people can be referred, with the clocks it keeps';
comment on column sharing.service.id is 'Identifier';
comment on column sharing.service.agency is 'Whose';
comment on column sharing.service.name is 'As people call it';
comment on column sharing.service.takes_referrals is 'Whether the public form offers it';
comment on column sharing.service.first_contact_high_hours is 'Hours from referral to first contact when risk is high';
comment on column sharing.service.first_contact_other_hours is 'Hours from referral to first contact otherwise';
comment on column sharing.service.review_every_days is 'Days after which a safety plan is due for review';

create table sharing.team (
    id      uuid primary key,
    service uuid not null references sharing.service,
    name    text not null
);
create index team_of_service on sharing.team (service);
comment on table sharing.team is 'People of a service who cover for each other';
comment on column sharing.team.id is 'Identifier';
comment on column sharing.team.service is 'Of which service';
comment on column sharing.team.name is 'As people call it';

create table sharing.staff (
    id       uuid primary key,
    agency   uuid not null references sharing.agency,
    username text not null unique,
    name     text not null,
    role     text not null,
    left_at  timestamptz,
    version  int  not null default 1,
    constraint staff_role_is_known check (role in
        ('PRACTITIONER', 'TRIAGE_WORKER', 'MANAGER', 'PARTNER', 'GATEKEEPER', 'PRIVACY_OFFICER', 'ADMINISTRATOR', 'ANALYST', 'SYSTEM')),
    constraint staff_username_is_plain check (username ~ '^[a-z0-9._@-]{2,80}$')
);
create index staff_of_agency on sharing.staff (agency);
comment on table sharing.staff is 'Someone who works for an agency and may sign in';
comment on column sharing.staff.id is 'Identifier';
comment on column sharing.staff.agency is 'For whom they work';
comment on column sharing.staff.username is 'What they sign in with';
comment on column sharing.staff.name is 'Name used at work';
comment on column sharing.staff.role is 'What they do; it opens nothing by itself';
comment on column sharing.staff.left_at is 'When they left; nothing opens for them from then on';
comment on column sharing.staff.version is 'Counts changes';

create table sharing.membership (
    staff uuid      not null references sharing.staff,
    team  uuid      not null references sharing.team,
    leads boolean   not null default false,
    valid tstzrange not null,
    constraint membership_once_at_a_time exclude using gist (staff with =, team with =, valid with &&)
);
create index membership_of_team on sharing.membership (team);
comment on table sharing.membership is 'Who is in which team, from when to when';
comment on column sharing.membership.staff is 'Who';
comment on column sharing.membership.team is 'In which team';
comment on column sharing.membership.leads is 'Whether they lead it';
comment on column sharing.membership.valid is 'From when to when';

create table sharing.credential (
    staff          uuid primary key references sharing.staff,
    password       text not null,
    totp           bytea,
    totp_used      bigint not null default 0,
    failures       int  not null default 0,
    locked_until   timestamptz,
    constraint credential_counts_failures check (failures >= 0)
);
comment on table sharing.credential is 'How a local account signs in. Read and written by the sign-in functions alone';
comment on column sharing.credential.staff is 'Whose';
comment on column sharing.credential.password is 'Argon2id';
comment on column sharing.credential.totp is 'The shared secret of the second factor, encrypted; null until it is set up';
comment on column sharing.credential.totp_used is 'The last time step used, so that a code works once';
comment on column sharing.credential.failures is 'Wrong tries since the last right one';
comment on column sharing.credential.locked_until is 'Until when further tries are refused';

create table sharing.federated (
    issuer  text not null,
    subject text not null,
    staff   uuid not null references sharing.staff,
    primary key (issuer, subject)
);
create index federated_staff on sharing.federated (staff);
comment on table sharing.federated is 'Which member of staff an identity of an OpenID provider is';
comment on column sharing.federated.issuer is 'The provider, exactly as it names itself';
comment on column sharing.federated.subject is 'The provider''s identifier of the person';
comment on column sharing.federated.staff is 'Whom it signs in';

create table sharing.passkey (
    id          uuid        primary key,
    staff       uuid        not null references sharing.staff,
    credential  bytea       not null unique,
    attestation bytea       not null,
    signatures  bigint      not null,
    transports  text[]      not null,
    label       text        not null,
    made_at     timestamptz not null,
    used_at     timestamptz,
    constraint passkey_counts_signatures check (signatures >= 0),
    constraint passkey_label_is_short check (label <> '' and length(label) <= 60),
    constraint passkey_credential_is_an_identifier check (octet_length(credential) between 16 and 1023)
);
create index passkey_of_staff on sharing.passkey (staff);
comment on table sharing.passkey is 'A device that shows who someone is, as the second factor beside codes. Read and written by the sign-in functions alone';
comment on column sharing.passkey.id is 'Identifier';
comment on column sharing.passkey.staff is 'Whose';
comment on column sharing.passkey.credential is 'The device''s identifier of the key';
comment on column sharing.passkey.attestation is 'What the device said when it was added, with the public half of the key (CBOR)';
comment on column sharing.passkey.signatures is 'How often the device says it has signed; a count that does not rise is of a copy. 0 where it does not count';
comment on column sharing.passkey.transports is 'How the device is reached, such as usb or internal';
comment on column sharing.passkey.label is 'What its owner calls it';
comment on column sharing.passkey.made_at is 'When it was added';
comment on column sharing.passkey.used_at is 'When it was last used; null until it was';

-- Agencies, services, teams, localities and the working names of staff are known to everyone who may sign in; changing
-- them is an act of governance. Someone at the public form learns no name of staff.
do $$
declare t text;
begin
    foreach t in array array['locality', 'agency', 'service', 'team', 'staff', 'membership'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
        execute format('create policy %I on sharing.%I for select using ((select acting.staff()) is not null %s)', t || '_is_known_to_staff', t,
                       case when t = 'staff' then 'and (select acting.purpose()) <> ''REFERRING''' end);
        execute format('create policy %I on sharing.%I for select to rowan_owner using (true)', t || '_is_asked_by_functions', t);
        execute format('create policy %I on sharing.%I to rowan_app, rowan_owner using ((select acting.purpose()) in (''GOVERNANCE'', ''BULK_LOAD'')) with check ((select acting.purpose()) in (''GOVERNANCE'', ''BULK_LOAD''))', t || '_is_governed', t);
        execute format('grant select, insert, update on sharing.%I to rowan_app', t);
    end loop;
    foreach t in array array['credential', 'federated', 'passkey'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
        execute format('create policy %I on sharing.%I to rowan_owner using (true) with check (true)', t || '_is_used_by_its_functions', t);
    end loop;
end $$;
grant usage on schema sharing to rowan_app, rowan_match, rowan_vault, rowan_audit;
select audit.watch('sharing.locality', '-', 'id');
select audit.watch('sharing.agency', '-', 'id');
select audit.watch('sharing.service', '-', 'id');
select audit.watch('sharing.team', '-', 'id');
select audit.watch('sharing.staff', '-', 'id');
select audit.watch('sharing.membership', '-', 'staff');
select audit.watch('sharing.credential', '-', 'staff');
select audit.watch('sharing.federated', '-', 'staff');
select audit.watch('sharing.passkey', '-', 'staff');
