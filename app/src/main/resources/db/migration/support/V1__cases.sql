-- Cases of specialist services: a named worker at the side of a person, from acceptance to closure.

create schema support;
comment on schema support is 'Cases of specialist services: contacts, plans, needs, tasks and notes';

create table support.support_case (
    id         uuid primary key,
    reference  text not null unique,
    person     uuid not null references people.person,
    service    uuid not null references sharing.service,
    team       uuid not null references sharing.team,
    referral   uuid references referrals.referral,
    before_case uuid references support.support_case,
    status     text not null,
    worker     uuid references sharing.staff,
    opened_at  timestamptz not null,
    first_contact_due timestamptz not null,
    first_contact_at  timestamptz,
    last_contact_at   timestamptz,
    closed_at  timestamptz,
    closed_by  uuid references sharing.staff,
    closure_reason text,
    follow_up_on date,
    followed_up_at timestamptz,
    version    int not null default 1,
    constraint case_status_is_known check (status in ('WAITING', 'OPEN', 'CLOSED')),
    constraint case_is_open_with_a_worker check (status <> 'OPEN' or worker is not null),
    constraint case_is_closed_whole check ((status = 'CLOSED') = (closed_at is not null and closed_by is not null and closure_reason is not null)),
    constraint case_closure_reason_is_known check (closure_reason in
        ('PLANNED', 'DISENGAGED', 'UNREACHABLE', 'DECLINED_SUPPORT', 'MOVED_AWAY', 'TRANSFERRED', 'DIED')),
    constraint case_follows_up_once_closed check (follow_up_on is null or status = 'CLOSED'),
    constraint case_is_followed_up_only_when_planned check (followed_up_at is null or follow_up_on is not null),
    constraint case_does_not_reopen_itself check (before_case is distinct from id)
);
create index case_of_person on support.support_case (person);
create unique index case_of_referral_is_opened_once on support.support_case (referral) where before_case is null;
create unique index case_is_reopened_once on support.support_case (before_case);
create index case_following_up on support.support_case (follow_up_on) where followed_up_at is null;
create index case_of_worker on support.support_case (worker) where worker is not null;
create index case_of_team on support.support_case (team, status);
create index case_of_service on support.support_case (service, opened_at);
create index case_of_referral on support.support_case (referral);
create index case_of_closer on support.support_case (closed_by) where closed_by is not null;
comment on table support.support_case is 'One episode of support for one person by one service';
comment on column support.support_case.id is 'Identifier';
comment on column support.support_case.reference is 'Short name of the case';
comment on column support.support_case.person is 'For whom';
comment on column support.support_case.service is 'By which service';
comment on column support.support_case.team is 'By which team of it';
comment on column support.support_case.referral is 'From which referral';
comment on column support.support_case.before_case is 'The earlier episode this one reopens';
comment on column support.support_case.status is 'Waiting for a worker, open, or closed';
comment on column support.support_case.worker is 'The named worker';
comment on column support.support_case.opened_at is 'When accepted';
comment on column support.support_case.first_contact_due is 'By when the person is to be contacted';
comment on column support.support_case.first_contact_at is 'When they were first spoken to';
comment on column support.support_case.last_contact_at is 'When they were last spoken to';
comment on column support.support_case.closed_at is 'When closed';
comment on column support.support_case.closed_by is 'By whom';
comment on column support.support_case.closure_reason is 'Why';
comment on column support.support_case.follow_up_on is 'Day on which to ask how it goes';
comment on column support.support_case.followed_up_at is 'When that was done';
comment on column support.support_case.version is 'Counts changes';

create table support.contact (
    id        uuid primary key,
    case_id   uuid not null references support.support_case,
    person    uuid not null,
    at        timestamptz not null,
    logged_at timestamptz not null,
    by_staff  uuid not null references sharing.staff,
    channel   text not null,
    outcome   text not null,
    words     bytea not null,
    constraint contact_is_logged_after_it_was check (at <= logged_at),
    constraint contact_channel_is_known check (channel in ('PHONE', 'TEXT', 'EMAIL', 'POST', 'IN_PERSON', 'THROUGH_SOMEONE')),
    constraint contact_outcome_is_known check (outcome in ('SPOKE', 'MET', 'NO_ANSWER', 'MESSAGE_LEFT', 'SOMEONE_ELSE_ANSWERED', 'SENT', 'REPLIED', 'NOT_SAFE_TO_TALK'))
);
create index contact_of_case on support.contact (case_id, at);
create index contact_of_staff on support.contact (by_staff);
comment on table support.contact is 'An attempt to reach a person, and what came of it';
comment on column support.contact.id is 'Identifier';
comment on column support.contact.case_id is 'In which case';
comment on column support.contact.person is 'Whom';
comment on column support.contact.at is 'When';
comment on column support.contact.logged_at is 'When it was written down';
comment on column support.contact.by_staff is 'By whom';
comment on column support.contact.channel is 'By which way';
comment on column support.contact.outcome is 'What came of it';
comment on column support.contact.words is 'What was said and what is next; encrypted';

create table support.safety_plan (
    id        uuid primary key,
    case_id   uuid not null references support.support_case,
    person    uuid not null,
    edition   int  not null,
    words     bytea not null,
    review_on date not null,
    made_at   timestamptz not null,
    made_by   uuid not null references sharing.staff,
    constraint safety_plan_edition_is_made_once unique (case_id, edition)
);
create index safety_plan_of_maker on support.safety_plan (made_by);
comment on table support.safety_plan is 'An edition of a safety plan; earlier editions stay';
comment on column support.safety_plan.id is 'Identifier';
comment on column support.safety_plan.case_id is 'In which case';
comment on column support.safety_plan.person is 'For whom';
comment on column support.safety_plan.edition is 'From 1';
comment on column support.safety_plan.words is 'The plan, section by section; encrypted';
comment on column support.safety_plan.review_on is 'When to look at it again';
comment on column support.safety_plan.made_at is 'When made';
comment on column support.safety_plan.made_by is 'By whom';

create table support.need (
    id       uuid primary key,
    case_id  uuid not null references support.support_case,
    person   uuid not null,
    kind     text not null,
    status   text not null,
    at       timestamptz not null,
    by_staff uuid not null references sharing.staff,
    version  int not null default 1,
    constraint need_kind_is_known check (kind in ('SAFETY', 'HOUSING', 'LEGAL', 'CRIMINAL_JUSTICE', 'MONEY', 'HEALTH', 'MENTAL_HEALTH', 'SUBSTANCES', 'CHILDREN', 'IMMIGRATION', 'WORK', 'ISOLATION')),
    constraint need_status_is_known check (status in ('OPEN', 'MET', 'PARTLY_MET', 'NOT_MET')),
    constraint need_is_named_once unique (case_id, kind)
);
create index need_of_staff on support.need (by_staff);
comment on table support.need is 'What a person needs help with, and how far it was met';
comment on column support.need.id is 'Identifier';
comment on column support.need.case_id is 'In which case';
comment on column support.need.person is 'Whose';
comment on column support.need.kind is 'Which need';
comment on column support.need.status is 'How far it was met';
comment on column support.need.at is 'When last looked at';
comment on column support.need.by_staff is 'By whom';
comment on column support.need.version is 'Counts changes';

create table support.task (
    id       uuid primary key,
    case_id  uuid not null references support.support_case,
    person   uuid not null,
    kind     text,
    words    bytea,
    due_on   date not null,
    owner    uuid not null references sharing.staff,
    made_at  timestamptz not null,
    made_by  uuid references sharing.staff,
    done_at  timestamptz,
    done_by  uuid references sharing.staff,
    version  int not null default 1,
    constraint task_kind_is_known check (kind in ('CONSIDER_MARAC')),
    constraint task_is_someones_words_or_rowans_kind check ((kind is null) = (words is not null) and (kind is null) = (made_by is not null)),
    constraint task_is_done_by_someone check ((done_at is null) = (done_by is null))
);
create index task_waiting on support.task (owner, due_on) where done_at is null;
create index task_of_case on support.task (case_id);
create index task_of_setter on support.task (made_by) where made_by is not null;
create index task_of_doer on support.task (done_by) where done_by is not null;
create index task_of_owner on support.task (owner);
comment on table support.task is 'Something someone is to do by a day';
comment on column support.task.id is 'Identifier';
comment on column support.task.case_id is 'In which case';
comment on column support.task.person is 'For whom';
comment on column support.task.kind is 'What, when Rowan itself set it; null when someone wrote it';
comment on column support.task.words is 'What, in the words of whoever set it; encrypted';
comment on column support.task.due_on is 'By when';
comment on column support.task.owner is 'Who';
comment on column support.task.made_at is 'When it was set';
comment on column support.task.made_by is 'By whom it was set; null when Rowan itself did';
comment on column support.task.done_at is 'When it was done';
comment on column support.task.done_by is 'By whom it was done';
comment on column support.task.version is 'Counts changes';

create table support.note (
    id       uuid primary key,
    case_id  uuid not null references support.support_case,
    person   uuid not null,
    kind     text not null,
    words    bytea not null,
    at       timestamptz not null,
    by_staff uuid not null references sharing.staff,
    for_staff uuid references sharing.staff,
    constraint note_kind_is_known check (kind in ('CASE', 'SUPERVISION', 'HANDOVER', 'CLOSURE', 'FOLLOW_UP')),
    constraint note_of_supervision_names_whom_it_was_held_with check ((kind = 'SUPERVISION') = (for_staff is not null))
);
create index note_of_case on support.note (case_id, at);
create index note_of_supervised on support.note (for_staff) where for_staff is not null;
create index note_of_staff on support.note (by_staff);
comment on table support.note is 'Words kept with a case';
comment on column support.note.id is 'Identifier';
comment on column support.note.case_id is 'With which case';
comment on column support.note.person is 'About whom';
comment on column support.note.kind is 'On what occasion';
comment on column support.note.words is 'The words, encrypted';
comment on column support.note.at is 'When written';
comment on column support.note.by_staff is 'By whom';
comment on column support.note.for_staff is 'For supervision: the worker it was held with';

create table support.outcome (
    case_id  uuid not null references support.support_case,
    person   uuid not null,
    measure  text not null,
    answer   text not null,
    at       timestamptz not null,
    primary key (case_id, measure),
    constraint outcome_measure_is_known check (measure in ('FEELS_SAFER', 'ABUSE_STOPPED', 'RISK_REDUCED', 'LIFE_IS_BETTER', 'KNOWS_WHERE_TO_TURN')),
    constraint outcome_answer_is_known check (answer in ('YES', 'PARTLY', 'NO', 'NOT_ASKED', 'NOT_APPLICABLE'))
);
comment on table support.outcome is 'What was different when a case closed, in the person''s own view where it could be asked';
comment on column support.outcome.case_id is 'Of which case';
comment on column support.outcome.person is 'For whom';
comment on column support.outcome.measure is 'Which question';
comment on column support.outcome.answer is 'The answer; not asked is not no';
comment on column support.outcome.at is 'When asked';

create table support.last_look (
    case_id   uuid not null references support.support_case,
    staff     uuid not null references sharing.staff,
    looked_at timestamptz not null,
    before_at timestamptz,
    primary key (case_id, staff),
    constraint last_look_comes_after_the_one_before check (before_at is null or before_at < looked_at)
);
create index last_look_of_staff on support.last_look (staff);
comment on table support.last_look is 'When someone last had a case open, so that they are told what changed since';
comment on column support.last_look.case_id is 'Which case';
comment on column support.last_look.staff is 'Who looked';
comment on column support.last_look.looked_at is 'When they last looked';
comment on column support.last_look.before_at is 'When their visit before that one ended; null on the first';

create table support.saved_view (
    id     uuid primary key,
    staff  uuid not null references sharing.staff,
    name   text not null,
    whose  text not null,
    status text not null,
    risk   text not null,
    sorted text not null,
    constraint saved_view_has_a_short_name check (length(name) between 1 and 40),
    constraint saved_view_is_named_once unique (staff, name),
    constraint saved_view_is_of_known_cases check (whose in ('MINE', 'TEAM') and status in ('CURRENT', 'WAITING', 'CLOSED')
        and risk in ('ANY', 'HIGH', 'UNKNOWN') and sorted in ('RISK', 'CONTACT', 'OPENED', 'REFERENCE'))
);
comment on table support.saved_view is 'A list of cases as one member of staff likes to see it';
comment on column support.saved_view.id is 'Identifier';
comment on column support.saved_view.staff is 'Whose view';
comment on column support.saved_view.name is 'What they call it';
comment on column support.saved_view.whose is 'Their own cases or their team''s';
comment on column support.saved_view.status is 'Current, waiting for a worker, or closed';
comment on column support.saved_view.risk is 'Which risk';
comment on column support.saved_view.sorted is 'By what it is sorted';

-- Everything of a case is seen by those who may see the case.
do $$
declare t text; key_column text;
begin
    foreach t in array array['support_case', 'contact', 'safety_plan', 'need', 'task', 'note', 'outcome'] loop
        key_column := case t when 'support_case' then 'id' else 'case_id' end;
        execute format('alter table support.%I enable row level security', t);
        execute format('alter table support.%I force row level security', t);
        execute format('create policy %I on support.%I to rowan_app using (%I = any ((select sharing.in_view())::uuid[])) with check (%I = any ((select sharing.in_view())::uuid[]))',
            t || '_is_seen_with_its_case', t, key_column, key_column);
        execute format('create policy %I on support.%I for insert to rowan_app with check ((select acting.purpose()) = ''BULK_LOAD'')', t || '_is_loaded', t);
        execute format('grant select, insert on support.%I to rowan_app', t);
        execute format('select audit.watch(%L, %L, %L)', 'support.' || t, 'person', key_column);
    end loop;
end $$;
grant update on support.support_case, support.need, support.task, support.outcome to rowan_app;
grant usage on schema support to rowan_app;

-- Supervision is between the one who wrote it, the worker it was held with and whoever leads the team: colleagues who see
-- the case do not see it.
create policy note_of_supervision_is_not_for_peers on support.note as restrictive for select to rowan_app
    using (kind <> 'SUPERVISION' or by_staff = (select acting.staff()) or for_staff = (select acting.staff())
        or exists (
            select from support.support_case c
            join sharing.membership m on m.team = c.team and m.leads and m.valid @> (select acting.at())
            where c.id = note.case_id and m.staff = (select acting.staff())));

alter table support.last_look enable row level security;
alter table support.last_look force row level security;
create policy last_look_is_ones_own on support.last_look to rowan_app
    using (staff = (select acting.staff()))
    with check (staff = (select acting.staff()) and case_id = any ((select sharing.in_view())::uuid[]));
grant select, insert, update on support.last_look to rowan_app;
select audit.watch('support.last_look', '-', 'case_id');

alter table support.saved_view enable row level security;
alter table support.saved_view force row level security;
create policy saved_view_is_ones_own on support.saved_view to rowan_app
    using (staff = (select acting.staff())) with check (staff = (select acting.staff()));
grant select, insert, update, delete on support.saved_view to rowan_app;
select audit.watch('support.saved_view', '-', 'id');

-- How much workers carry, for whoever gives a case to someone with room: a triage worker does not see the cases. Numbers
-- only, and none of those whom the actor must not know of.
create function support.carried_by(workers uuid[]) returns table (worker uuid, cases int)
    language sql stable security definer set search_path = '' as $$
    select c.worker, count(*)::int
    from support.support_case c
    where c.worker = any (workers) and c.status = 'OPEN' and (select acting.staff()) is not null
      and not sharing.is_kept_from_actor(c.person)
    group by c.worker
$$;
comment on function support.carried_by(uuid[]) is 'How many open cases each of these workers has';
create policy support_case_is_counted on support.support_case for select to rowan_owner using (true);
revoke all on function support.carried_by(uuid[]) from public;
grant execute on function support.carried_by(uuid[]) to rowan_app;

-- Rowan itself reads no case. It may ask whose they are, and set tasks of its own kinds, which have no words.
create function support.open_cases_of(whose uuid) returns table (id uuid, team uuid, worker uuid)
    language sql stable security definer set search_path = '' as $$
    select c.id, c.team, c.worker
    from support.support_case c
    where c.person = whose and c.status <> 'CLOSED' and (select acting.purpose()) = 'SYSTEM'
    order by c.opened_at, c.id
$$;
comment on function support.open_cases_of(uuid) is 'The cases of a person that are not closed, and whose they are: for Rowan itself';
revoke all on function support.open_cases_of(uuid) from public;
grant execute on function support.open_cases_of(uuid) to rowan_app;
create policy task_of_a_kind_is_set_by_rowan on support.task for insert to rowan_app
    with check ((select acting.purpose()) = 'SYSTEM' and kind is not null);
