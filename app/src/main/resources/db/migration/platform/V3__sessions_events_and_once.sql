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

create table platform.outbox (
    number    bigint      generated always as identity primary key,
    event     uuid        not null,
    listener  text        not null,
    kind      text        not null,
    person    uuid        not null,
    told      jsonb       not null,
    told_at   timestamptz not null,
    told_by   uuid        not null,
    attempts  int         not null default 0,
    due_at    timestamptz not null,
    parked_at timestamptz,
    failure   text,
    constraint outbox_keeps_news_once_for_each_listener unique (event, listener),
    constraint outbox_parks_only_what_was_tried check (parked_at is null or attempts > 0),
    constraint outbox_failure_is_no_sentence check (failure ~ '^[A-Za-z0-9_.$]+$')
);
create index outbox_due on platform.outbox (due_at) where parked_at is null;
create index outbox_in_order on platform.outbox (listener, person, number) where parked_at is null;
comment on table platform.outbox is 'News that a listener has still to take: written in the transaction in which it happened, gone in the one in which it is taken. Identifiers and codes only';
comment on column platform.outbox.number is 'In the order in which things happened';
comment on column platform.outbox.event is 'Which event; the same for each of its listeners';
comment on column platform.outbox.listener is 'Who is to take it';
comment on column platform.outbox.kind is 'What kind of news, for whoever looks why it waits';
comment on column platform.outbox.person is 'Whom it concerns: news of one person is taken in order';
comment on column platform.outbox.told is 'The event: identifiers, codes and times';
comment on column platform.outbox.told_at is 'When it was written down';
comment on column platform.outbox.told_by is 'In whose name';
comment on column platform.outbox.attempts is 'How often it was tried';
comment on column platform.outbox.due_at is 'When it may be tried next. While it is being tried: when that is given up';
comment on column platform.outbox.parked_at is 'When it was put aside because it kept failing';
comment on column platform.outbox.failure is 'The kind of mistake with which it last failed, never its message';

create table platform.inbox (
    listener text        not null,
    event    uuid        not null,
    taken_at timestamptz not null,
    primary key (listener, event)
);
create index inbox_taken on platform.inbox (taken_at);
comment on table platform.inbox is 'News that a listener took, so that it acts on it once however often it arrives. Deleted after 90 days';
comment on column platform.inbox.listener is 'Who took it';
comment on column platform.inbox.event is 'Which event';
comment on column platform.inbox.taken_at is 'When';

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

alter table platform.outbox enable row level security;
alter table platform.outbox force row level security;
create policy outbox_is_added_to on platform.outbox for insert to rowan_app
    with check (told_by = (select acting.staff()) and attempts = 0 and parked_at is null);
create policy outbox_is_delivered on platform.outbox to rowan_app
    using ((select acting.purpose()) = 'SYSTEM') with check ((select acting.purpose()) = 'SYSTEM');
alter table platform.inbox enable row level security;
alter table platform.inbox force row level security;
create policy inbox_is_rowans_own on platform.inbox to rowan_app
    using ((select acting.purpose()) = 'SYSTEM') with check ((select acting.purpose()) = 'SYSTEM');

grant usage on schema platform to rowan_app;
grant select, insert, update, delete on platform.spring_session, platform.spring_session_attributes to rowan_app;
grant select, insert, delete on platform.outbox, platform.inbox to rowan_app;
grant update (attempts, due_at, parked_at, failure) on platform.outbox to rowan_app;
grant select, insert, update, delete on platform.once to rowan_app;
