-- What agencies' files said: every row that was loaded, whom it names and who that is, what was kept apart and why. Rows stay:
-- a correction is a later row of the same key, and the earlier one is history.
--
-- House, postcode and telephone of anybody are kept sealed, and so is all of a row in quarantine, where anything may stand in any
-- cell. The vault keeps what is known of one person under that person's key, and whom a row names is only found out afterwards:
-- so each delivery has a key of its own, wrapped under the partnership's. Without it nothing of the delivery can be read.

create schema extracts;
comment on schema extracts is 'Agencies'' files: their rows, whom they name, what was kept apart';

create table extracts.delivery (
    id          uuid        primary key,
    number      bigint      not null generated always as identity unique,
    agency      uuid        not null,
    source      text        not null,
    file        text        not null,
    sha256      bytea       not null,
    mapping     int         not null,
    wrapped     bytea       not null,
    at          timestamptz not null,
    read        int         not null default 0,
    loaded      int         not null default 0,
    quarantined int         not null default 0,
    duplicates  int         not null default 0,
    constraint delivery_of_one_content_is_loaded_once unique (source, file, sha256),
    constraint delivery_source_is_plain check (source ~ '^[a-z][a-z_]*$'),
    constraint delivery_digest_is_whole check (octet_length(sha256) = 32),
    constraint delivery_accounts_for_every_row check (loaded + quarantined + duplicates = read),
    constraint delivery_counts_are_not_negative check (least(read, loaded, quarantined, duplicates) >= 0)
);
comment on table extracts.delivery is 'A file that was loaded';
comment on column extracts.delivery.id is 'Identifier';
comment on column extracts.delivery.number is 'Counts deliveries in the order in which they came';
comment on column extracts.delivery.agency is 'Whose rows these are; the partnership''s own where no agency of the kind, or more than one, is a member';
comment on column extracts.delivery.source is 'Which mapping it was read with';
comment on column extracts.delivery.file is 'Its name with the extension';
comment on column extracts.delivery.sha256 is 'Digest of its bytes';
comment on column extracts.delivery.mapping is 'Version of the mapping';
comment on column extracts.delivery.wrapped is 'The delivery''s key, encrypted under the partnership''s';
comment on column extracts.delivery.at is 'When it was loaded';
comment on column extracts.delivery.read is 'Rows read';
comment on column extracts.delivery.loaded is 'Rows loaded, corrections included';
comment on column extracts.delivery.quarantined is 'Rows kept apart';
comment on column extracts.delivery.duplicates is 'Rows of which every value was there already';

create table extracts.entry (
    id       bigint    primary key generated always as identity,
    delivery uuid      not null references extracts.delivery,
    agency   uuid      not null,
    source   text      not null,
    line     int       not null,
    key      uuid      not null,
    digest   uuid      not null,
    at       timestamp,
    latest   boolean   not null default true,
    known    jsonb     not null,
    absent   jsonb     not null,
    told     jsonb     not null,
    constraint entry_of_equal_values_is_loaded_once unique (source, digest),
    constraint entry_lines_count_from_one check (line > 0),
    constraint entry_holds_objects check (jsonb_typeof(known) = 'object' and jsonb_typeof(absent) = 'object' and jsonb_typeof(told) = 'object')
);
create index entry_of_delivery on extracts.entry (delivery);
create index entry_of_key on extracts.entry (source, key);
create index entry_that_counts on extracts.entry (source) where latest;
comment on table extracts.entry is 'A row that was loaded. Of the rows of one key the latest counts: by file name, then delivery, then line';
comment on column extracts.entry.id is 'Identifier';
comment on column extracts.entry.delivery is 'From which file';
comment on column extracts.entry.agency is 'Whose';
comment on column extracts.entry.source is 'Which kind of row';
comment on column extracts.entry.line is 'Physical line on which it starts; in a workbook the row of the sheet';
comment on column extracts.entry.key is 'Keyed hash, the same for rows of one key';
comment on column extracts.entry.digest is 'Keyed hash, the same for rows of one key whose every value is equal';
comment on column extracts.entry.at is 'When it happened, in Europe/London, midnight where no time was told; null for what is of no time';
comment on column extracts.entry.latest is 'Whether it counts';
comment on column extracts.entry.known is 'Values of the row itself, by the contract''s names';
comment on column extracts.entry.absent is 'Why others are not known: UNKNOWN, REFUSED or UNREADABLE; what is in neither was left blank';
comment on column extracts.entry.told is 'What was written where it was put right';

create table extracts.named (
    id         bigint   primary key generated always as identity,
    entry      bigint   not null references extracts.entry,
    delivery   uuid     not null references extracts.delivery,
    agency     uuid     not null,
    role       text     not null,
    place      smallint not null,
    ref        text,
    forenames  text,
    surname    text,
    dob        date,
    sex        text,
    nhs_number text,
    ethnicity  text,
    known      text[]   not null,
    sealed     bytea,
    constraint named_role_is_plain check (role ~ '^[a-z_]+$'),
    constraint named_has_a_name check (coalesce(forenames, surname) is not null),
    constraint named_sex_is_known check (sex in ('F', 'M', 'X', 'U')),
    constraint named_number_is_whole check (nhs_number ~ '^[0-9]{10}$'),
    constraint named_once_in_a_place unique (entry, role, place)
);
create index named_of_delivery on extracts.named (delivery);
comment on table extracts.named is 'Someone as one row names them';
comment on column extracts.named.id is 'Identifier';
comment on column extracts.named.entry is 'By which row';
comment on column extracts.named.delivery is 'Under whose key the sealed part is';
comment on column extracts.named.agency is 'Whose row';
comment on column extracts.named.role is 'What they are in it, such as victim';
comment on column extracts.named.place is '0, or which of several in that role, from 1';
comment on column extracts.named.ref is 'The sender''s own reference of them; null when not known';
comment on column extracts.named.forenames is 'Forenames; null when not known';
comment on column extracts.named.surname is 'Surname; null when not known';
comment on column extracts.named.dob is 'Birth date; null when not known';
comment on column extracts.named.sex is 'F, M, X or U; null when not told';
comment on column extracts.named.nhs_number is 'NHS number with a right check digit; null when not known';
comment on column extracts.named.ethnicity is 'Self-defined ethnic group by the code of the table, or SOME_MINORITY; null when not known';
comment on column extracts.named.known is 'Which parts are known, sealed ones included; never what they say';
comment on column extracts.named.sealed is 'House, postcode and telephone, encrypted under the delivery''s key; null when none is known';

create table extracts.link (
    named  bigint      not null references extracts.named,
    agency uuid        not null,
    person bigint      not null,
    ward   text,
    since  timestamptz not null,
    until  timestamptz,
    constraint link_ends_after_it_began check (until is null or until >= since),
    constraint link_is_to_a_person check (person > 0)
);
create unique index link_that_holds on extracts.link (named) where until is null;
create index link_of_named on extracts.link (named);
create index link_to_person on extracts.link (person) where until is null;
comment on table extracts.link is 'Which person somebody named is, as records were linked, and in which ward the record puts them. What was thought before stays';
comment on column extracts.link.named is 'Who was named';
comment on column extracts.link.agency is 'Whose row';
comment on column extracts.link.person is 'Number of the person: all who are named and have it are one';
comment on column extracts.link.ward is 'Ward of the postcode in that row; null when unknown';
comment on column extracts.link.since is 'When it was so linked';
comment on column extracts.link.until is 'When it was linked otherwise; null while it holds';

create table extracts.repeat (
    id       bigint primary key generated always as identity,
    delivery uuid   not null references extracts.delivery,
    agency   uuid   not null,
    line     int    not null,
    entry    bigint not null references extracts.entry
);
create index repeat_of_delivery on extracts.repeat (delivery);
create index repeat_of_entry on extracts.repeat (entry);
comment on table extracts.repeat is 'A row of which every value was there already';
comment on column extracts.repeat.id is 'Identifier';
comment on column extracts.repeat.delivery is 'From which file';
comment on column extracts.repeat.agency is 'Whose';
comment on column extracts.repeat.line is 'Its line, as for rows that were loaded';
comment on column extracts.repeat.entry is 'The row that it repeats';

create table extracts.quarantine (
    id       bigint primary key generated always as identity,
    delivery uuid   not null references extracts.delivery,
    agency   uuid   not null,
    line     int    not null,
    field    text   not null,
    rule     text   not null,
    reason   text   not null,
    sealed   bytea  not null,
    constraint quarantine_rule_is_plain check (rule ~ '^[a-z.-]+$')
);
create index quarantine_of_delivery on extracts.quarantine (delivery);
comment on table extracts.quarantine is 'A row that was kept apart, with the first reason';
comment on column extracts.quarantine.id is 'Identifier';
comment on column extracts.quarantine.delivery is 'From which file';
comment on column extracts.quarantine.agency is 'Whose';
comment on column extracts.quarantine.line is 'Its line, as for rows that were loaded';
comment on column extracts.quarantine.field is 'The contract''s name of the column; empty for the row as a whole';
comment on column extracts.quarantine.rule is 'Which rule it breaks';
comment on column extracts.quarantine.reason is 'A sentence that the sender can act on, with nothing of what a cell holds';
comment on column extracts.quarantine.sealed is 'All its cells, encrypted under the delivery''s key';

create table extracts.finding (
    delivery uuid not null references extracts.delivery,
    agency   uuid not null,
    field    text not null,
    rule     text not null,
    severity text not null,
    rows     int  not null,
    primary key (delivery, field, rule),
    constraint finding_severity_is_known check (severity in ('REFUSES', 'UNKNOWN', 'REPAIRS', 'REMARKS')),
    constraint finding_is_of_some_rows check (rows > 0)
);
comment on table extracts.finding is 'How often a rule was broken in a field of a file';
comment on column extracts.finding.delivery is 'In which file';
comment on column extracts.finding.agency is 'Whose';
comment on column extracts.finding.field is 'The contract''s name of the column; empty for rows as a whole';
comment on column extracts.finding.rule is 'Which rule';
comment on column extracts.finding.severity is 'REFUSES: the row is kept apart. UNKNOWN: the value counts as unknown. REPAIRS: it was put right. REMARKS: the row stands';
comment on column extracts.finding.rows is 'In how many rows';

-- The analyst of the partnership reads all of it; an agency, those who look after its rules, its own. A bulk load adds, and sees
-- of what is there no more than tells one row from another.
do $$
declare t text;
begin
    foreach t in array array['delivery', 'entry', 'named', 'link', 'repeat', 'quarantine', 'finding'] loop
        execute format('alter table extracts.%I enable row level security', t);
        execute format('alter table extracts.%I force row level security', t);
        execute format('create policy %I on extracts.%I for select to rowan_app using ((select acting.purpose()) = ''ANALYSIS'' or ((select acting.purpose()) = ''GOVERNANCE'' and agency = (select acting.agency())))', t || '_is_read_by_analyst_and_owner', t);
        execute format('create policy %I on extracts.%I for insert to rowan_load with check ((select acting.purpose()) = ''BULK_LOAD'')', t || '_is_added_in_bulk', t);
        execute format('grant select on extracts.%I to rowan_app', t);
        execute format('grant insert on extracts.%I to rowan_load', t);
    end loop;
    foreach t in array array['delivery', 'entry', 'link', 'named'] loop
        execute format('create policy %I on extracts.%I for select to rowan_load using ((select acting.purpose()) = ''BULK_LOAD'')', t || '_is_told_apart_in_bulk', t);
    end loop;
    foreach t in array array['delivery', 'entry', 'link'] loop
        execute format('create policy %I on extracts.%I for update to rowan_load using ((select acting.purpose()) = ''BULK_LOAD'')', t || '_is_settled_in_bulk', t);
    end loop;
end $$;
grant usage on schema extracts to rowan_app, rowan_load;
grant select (id, number, agency, source, file, sha256, read, loaded, quarantined, duplicates), update (read, loaded, quarantined, duplicates) on extracts.delivery to rowan_load;
grant select (id, delivery, agency, source, line, key, digest, latest), update (latest) on extracts.entry to rowan_load;
grant select (id, agency) on extracts.named to rowan_load;
grant select (named, person, until), update (until) on extracts.link to rowan_load;

-- After a load the planner is told anew what there is: measures are counted at once.
grant maintain on extracts.delivery, extracts.entry, extracts.named, extracts.link, extracts.repeat to rowan_load;

select audit.watch('extracts.delivery', '-', 'id');
select audit.watch('extracts.entry', '-', 'delivery');
select audit.watch('extracts.named', '-', 'delivery');
select audit.watch('extracts.link', '-');
select audit.watch('extracts.repeat', '-', 'delivery');
select audit.watch('extracts.quarantine', '-', 'delivery');
select audit.watch('extracts.finding', '-', 'delivery');
