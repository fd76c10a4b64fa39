-- What the platform itself must keep: signed-in sessions, undelivered events, and the answers to requests that were
-- already carried out.

create schema platform;
comment on schema platform is 'Sessions, news between modules that is still to be delivered, and forms that were sent';

create table platform.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on platform.spring_session (expiry_time);
create index spring_session_principal on platform.spring_session (principal_name);
create table platform.spring_session_attributes (
    session_primary_id char(36)     not null references platform.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
comment on table platform.spring_session is 'Who is signed in, in the form Spring Session keeps it. The principal is a staff identifier';
comment on table platform.spring_session_attributes is 'What a session remembers: the authentication, nothing of any person''s record';

create table platform.event_publication (
    id                     uuid not null primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_event on platform.event_publication using hash (serialized_event);
create index event_publication_open on platform.event_publication (completion_date);
comment on table platform.event_publication is 'Events not yet taken by their listener: identifiers only. Taken ones are deleted';

create table platform.once (
    key      uuid        primary key,
    staff    uuid        not null,
    request  bytea       not null,
    status   int,
    location text,
    at       timestamptz not null
);
create index once_at on platform.once (at);
comment on table platform.once is 'Requests already carried out, so that pressing twice does a thing once. Deleted after two days';
comment on column platform.once.key is 'The key that the form carried';
comment on column platform.once.staff is 'Who sent it';
comment on column platform.once.request is 'SHA-256 of the method, the path and the body';
comment on column platform.once.status is 'The answer''s status';
comment on column platform.once.location is 'Where the answer sent the browser: a path of identifiers only';
comment on column platform.once.at is 'When';

alter table platform.once enable row level security;
alter table platform.once force row level security;
create policy once_is_its_senders on platform.once to rowan_app
    using (staff = (select acting.staff()) or (select acting.purpose()) = 'SYSTEM')
    with check (staff = (select acting.staff()));

grant usage on schema platform to rowan_app;
grant select, insert, update, delete on platform.spring_session, platform.spring_session_attributes, platform.event_publication to rowan_app;
grant select, insert, update, delete on platform.once to rowan_app;
