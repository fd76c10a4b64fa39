-- Persons, in the words the partnership uses of them. Where they live and how to reach them is not here: see the vault.

create schema people;
comment on schema people is 'Persons, their names, their ties to each other and what is safe';

create table people.person (
    id            uuid primary key,
    given         text not null default '',
    family        text not null default '',
    born          date,
    born_known    text not null default 'UNKNOWN',
    pronoun       text not null default '',
    language      text not null default '',
    joined_to     uuid references people.person,
    recorded_at   timestamptz not null,
    version       int  not null default 1,
    constraint person_has_at_least_one_name check (given <> '' or family <> ''),
    constraint person_birth_is_known_as_said check (born_known in ('DAY', 'YEAR', 'ABOUT', 'UNKNOWN', 'REFUSED')
        and (born is not null) = (born_known in ('DAY', 'YEAR', 'ABOUT'))),
    constraint person_is_not_joined_to_itself check (joined_to is distinct from id)
);
create index person_joined on people.person (joined_to) where joined_to is not null;
comment on table people.person is 'A person the partnership knows. Never a victim or a perpetrator by nature: roles belong to a case';
comment on column people.person.id is 'Identifier, random';
comment on column people.person.given is 'Given names in use, as written';
comment on column people.person.family is 'Family name in use, as written';
comment on column people.person.born is 'Date of birth; for YEAR and ABOUT the first of January of that year';
comment on column people.person.born_known is 'How exactly the birth is known';
comment on column people.person.pronoun is 'As they ask to be spoken of; empty when not asked';
comment on column people.person.language is 'Language for which an interpreter is needed; empty when none is known to be';
comment on column people.person.joined_to is 'The person this one was judged to be the same as. Reversible; nothing moves';
comment on column people.person.recorded_at is 'When first recorded';
comment on column people.person.version is 'Counts changes';

create table people.other_name (
    id     uuid primary key,
    person uuid not null references people.person,
    kind   text not null,
    given  text not null,
    family text not null,
    constraint other_name_kind_is_known check (kind in ('FORMER', 'ALIAS', 'SPELLING', 'MARRIED')),
    constraint other_name_is_a_name check (given <> '' or family <> '')
);
create index other_name_of_person on people.other_name (person);
comment on table people.other_name is 'Another name a person is or was known by';
comment on column people.other_name.id is 'Identifier';
comment on column people.other_name.person is 'Whose';
comment on column people.other_name.kind is 'What kind of name';
comment on column people.other_name.given is 'Given names';
comment on column people.other_name.family is 'Family name';

create table people.identifier (
    id       uuid primary key,
    person   uuid not null references people.person,
    scheme   text not null,
    sealed   bytea not null,
    verified boolean not null default false,
    constraint identifier_scheme_is_known check (scheme in ('NHS', 'POLICE', 'HOUSING', 'SOCIAL_CARE', 'UPN'))
);
create index identifier_of_person on people.identifier (person);
comment on table people.identifier is 'A number by which an agency knows a person';
comment on column people.identifier.id is 'Identifier';
comment on column people.identifier.person is 'Whose';
comment on column people.identifier.scheme is 'Which agency''s numbering';
comment on column people.identifier.sealed is 'The number, encrypted';
comment on column people.identifier.verified is 'Whether it was checked with the agency';

create table people.characteristic (
    person   uuid not null references people.person,
    standard text not null,
    answer   text not null,
    source   text not null default 'PERSON',
    at       timestamptz not null,
    primary key (person, standard),
    constraint characteristic_standard_is_known check (standard in
        ('SEX', 'GENDER_IDENTITY', 'ETHNICITY', 'SEXUAL_ORIENTATION', 'DISABILITY', 'RELIGION', 'PREGNANCY', 'IMMIGRATION')),
    constraint characteristic_source_is_known check (source in ('PERSON', 'AGENCY', 'OBSERVED'))
);
comment on table people.characteristic is 'A protected characteristic in a harmonised standard. No row means not asked; unknown and refused are answers';
comment on column people.characteristic.person is 'Whose';
comment on column people.characteristic.standard is 'Which question';
comment on column people.characteristic.answer is 'Code of the answer, or UNKNOWN, or REFUSED';
comment on column people.characteristic.source is 'Who said so: the person, an agency, or someone looking. Never merged';
comment on column people.characteristic.at is 'When asked';

create table people.relationship (
    id        uuid primary key,
    person    uuid not null references people.person,
    other     uuid not null references people.person,
    kind      text not null,
    matter    uuid,
    role      text not null,
    other_role text not null,
    valid     daterange not null default daterange(null, null),
    version   int not null default 1,
    constraint relationship_is_between_two check (person <> other),
    constraint relationship_kind_is_known check (kind in
        ('PARTNER', 'EX_PARTNER', 'SPOUSE', 'EX_SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'OTHER_FAMILY', 'CARER', 'HOUSEHOLD', 'OTHER')),
    constraint relationship_role_is_known check (role in ('HARMED', 'HARMING', 'CHILD_VICTIM', 'CONTESTED', 'NONE')
        and other_role in ('HARMED', 'HARMING', 'CHILD_VICTIM', 'CONTESTED', 'NONE'))
);
create index relationship_of_person on people.relationship (person);
create index relationship_of_other on people.relationship (other);
create index relationship_in_matter on people.relationship (matter);
comment on table people.relationship is 'How two persons are related, with the role each has in one referral or case. Roles differ from case to case and may be contested';
comment on column people.relationship.id is 'Identifier';
comment on column people.relationship.person is 'One of the two';
comment on column people.relationship.other is 'The other';
comment on column people.relationship.kind is 'What the other is to the person';
comment on column people.relationship.matter is 'The referral or case in which they have these roles; null outside any';
comment on column people.relationship.role is 'Role of the person in it';
comment on column people.relationship.other_role is 'Role of the other in it';
comment on column people.relationship.valid is 'From when to when they were so related, as far as known';
comment on column people.relationship.version is 'Counts changes';

create table people.flag (
    id     uuid primary key,
    person uuid not null references people.person,
    kind   text not null,
    words  bytea not null,
    valid  tstzrange not null,
    by_staff uuid not null,
    constraint flag_kind_is_known check (kind in ('STAFF_SAFETY', 'SAFEGUARDING'))
);
create index flag_of_person on people.flag (person);
comment on table people.flag is 'A warning that must be seen before anything else';
comment on column people.flag.id is 'Identifier';
comment on column people.flag.person is 'About whom';
comment on column people.flag.kind is 'STAFF_SAFETY: danger to whoever visits or calls. SAFEGUARDING: a duty already acted on';
comment on column people.flag.words is 'What to know, encrypted';
comment on column people.flag.valid is 'From when to when';
comment on column people.flag.by_staff is 'Who raised it';

create table people.safe_channel (
    id          uuid primary key,
    person      uuid not null references people.person,
    channel     text not null,
    entry       uuid,
    safe        text not null,
    from_hour   smallint,
    until_hour  smallint,
    voicemail   boolean not null default false,
    words       bytea,
    confirmed_at timestamptz not null,
    confirmed_by uuid not null,
    version     int not null default 1,
    constraint channel_is_known check (channel in ('PHONE', 'TEXT', 'EMAIL', 'POST', 'IN_PERSON', 'THROUGH_SOMEONE')),
    constraint channel_safety_is_said check (safe in ('YES', 'NO', 'NOT_ASKED')),
    constraint channel_hours_are_hours check ((from_hour is null) = (until_hour is null)
        and (from_hour is null or (from_hour between 0 and 23 and until_hour between 1 and 24 and from_hour < until_hour)))
);
create index safe_channel_of_person on people.safe_channel (person);
comment on table people.safe_channel is 'One way of reaching a person: whether it is safe, when, and what to mind. The number or address itself is in the vault';
comment on column people.safe_channel.id is 'Identifier';
comment on column people.safe_channel.person is 'Whom it reaches';
comment on column people.safe_channel.channel is 'Which way';
comment on column people.safe_channel.entry is 'The number or address in the vault; null when it needs none';
comment on column people.safe_channel.safe is 'YES only when the person said so';
comment on column people.safe_channel.from_hour is 'Safe from this hour in Europe/London; null when at any time';
comment on column people.safe_channel.until_hour is 'Safe until this hour';
comment on column people.safe_channel.voicemail is 'Whether a message may be left';
comment on column people.safe_channel.words is 'Safe words, who else might answer; encrypted';
comment on column people.safe_channel.confirmed_at is 'When last confirmed';
comment on column people.safe_channel.confirmed_by is 'By whom';
comment on column people.safe_channel.version is 'Counts changes';

-- Seen by those who may see the person; added by whoever refers, in a load, or by those who may see the person.
do $$
declare t text; owner_column text;
begin
    foreach t in array array['person', 'other_name', 'identifier', 'characteristic', 'flag', 'safe_channel', 'relationship'] loop
        owner_column := case t when 'person' then 'id' else 'person' end;
        execute format('alter table people.%I enable row level security', t);
        execute format('alter table people.%I force row level security', t);
        execute format('create policy %I on people.%I to rowan_app using (%I = any ((select sharing.in_view())::uuid[])) with check (%I = any ((select sharing.in_view())::uuid[]))',
            t || '_is_seen_by_those_who_may', t, owner_column, owner_column);
        execute format('create policy %I on people.%I for insert to rowan_app with check ((select acting.purpose()) in (''REFERRING'', ''BULK_LOAD''))', t || '_is_told_by_referrers', t);
        execute format('grant select, insert, update on people.%I to rowan_app', t);
        execute format('select audit.watch(%L, %L, ''id'')', 'people.' || t, owner_column);
    end loop;
end $$;
grant delete on people.other_name to rowan_app;
drop trigger people_characteristic_audit on people.characteristic;
select audit.watch('people.characteristic', 'person');
-- A relationship is seen only by those who may see both, so that neither side learns of the other by it.
drop policy relationship_is_seen_by_those_who_may on people.relationship;
create policy relationship_is_seen_with_both on people.relationship to rowan_app
    using (person = any ((select sharing.in_view())::uuid[]) and other = any ((select sharing.in_view())::uuid[]))
    with check (person = any ((select sharing.in_view())::uuid[]) and other = any ((select sharing.in_view())::uuid[]));
grant usage on schema people to rowan_app, rowan_match;

-- Two records that stand on opposite sides of any matter, themselves or through a record judged the same, are two people:
-- the side that was harmed and the side that harms never become one (requirement LO-09). Yes or no, and nothing else.
create function people.are_opposed(one uuid, another uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    with recursive same as (
        select p.id as start, p.id from people.person p where p.id in (one, another)
        union
        select s.start, p.id from same s join people.person a on a.id = s.id join people.person p on p.joined_to = a.id or a.joined_to = p.id)
    select exists (
        select from people.relationship r
        join same a on a.id = r.person join same b on b.id = r.other and b.start <> a.start
        where (r.role in ('HARMED', 'CHILD_VICTIM') and r.other_role = 'HARMING')
           or (r.role = 'HARMING' and r.other_role in ('HARMED', 'CHILD_VICTIM')))
$$;
comment on function people.are_opposed(uuid, uuid) is 'Whether two records stand on opposite sides of any matter';
create policy person_is_compared on people.person for select to rowan_owner using (true);
create policy relationship_is_compared on people.relationship for select to rowan_owner using (true);
revoke all on function people.are_opposed(uuid, uuid) from public;
grant execute on function people.are_opposed(uuid, uuid) to rowan_app;
