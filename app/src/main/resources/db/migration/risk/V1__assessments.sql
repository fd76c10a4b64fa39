-- What was asked and answered about danger, when, by whom, and what a named person made of it.

create schema risk;

create table risk.assessment (
    id          uuid primary key,
    person      uuid not null references people.person,
    matter      uuid not null,
    instrument  text not null,
    instrument_version int not null,
    status      text not null,
    started_at  timestamptz not null,
    started_by  uuid not null references sharing.staff,
    agency      uuid not null references sharing.agency,
    safe_to_talk text not null,
    with_person text not null,
    answers     jsonb not null,
    words       bytea not null,
    yes         int not null,
    dont_know   int not null,
    not_asked   int not null,
    overrides   text[] not null,
    band        text,
    band_source text,
    signed_at   timestamptz,
    signed_by   uuid references sharing.staff,
    version     int not null default 1,
    constraint assessment_status_is_known check (status in ('DRAFT', 'SIGNED')),
    constraint assessment_is_signed_whole check ((status = 'SIGNED') = (signed_at is not null and signed_by is not null and band is not null and band_source is not null)),
    constraint assessment_band_is_known check (band in ('STANDARD', 'MEDIUM', 'HIGH') and band_source in ('SCORE', 'JUDGEMENT', 'OVERRIDE')),
    constraint assessment_safety_is_said check (safe_to_talk in ('YES', 'NO', 'NOT_ASKED') and with_person in ('YES', 'NO', 'NOT_ASKED')),
    constraint assessment_answers_are_an_object check (jsonb_typeof(answers) = 'object')
);
create index assessment_of_person on risk.assessment (person, signed_at);
create index assessment_of_matter on risk.assessment (matter);
create index assessment_of_starter on risk.assessment (started_by);
create index assessment_of_signer on risk.assessment (signed_by) where signed_by is not null;
create index assessment_of_agency on risk.assessment (agency);
comment on table risk.assessment is 'An assessment of risk with one instrument; a draft until it is signed, then never changed';
comment on column risk.assessment.id is 'Identifier';
comment on column risk.assessment.person is 'For whom';
comment on column risk.assessment.matter is 'In which referral or case';
comment on column risk.assessment.instrument is 'With which instrument';
comment on column risk.assessment.instrument_version is 'In which version';
comment on column risk.assessment.status is 'DRAFT or SIGNED';
comment on column risk.assessment.started_at is 'When begun';
comment on column risk.assessment.started_by is 'By whom';
comment on column risk.assessment.agency is 'For which agency';
comment on column risk.assessment.safe_to_talk is 'Whether it was safe to talk';
comment on column risk.assessment.with_person is 'Whether the person answered themselves';
comment on column risk.assessment.answers is 'Item to answer and source: codes only. An item that is absent was not asked';
comment on column risk.assessment.words is 'Notes beside the items and the judgement in words; encrypted';
comment on column risk.assessment.yes is 'How many yes: a floor, not a ceiling';
comment on column risk.assessment.dont_know is 'How many do not know';
comment on column risk.assessment.not_asked is 'How many not asked';
comment on column risk.assessment.overrides is 'What sets a lowest level whatever the score';
comment on column risk.assessment.band is 'The level a named person stands for; null while a draft';
comment on column risk.assessment.band_source is 'What it rests on';
comment on column risk.assessment.signed_at is 'When signed';
comment on column risk.assessment.signed_by is 'By whom';
comment on column risk.assessment.version is 'Counts changes of the draft';

create table risk.criterion (
    assessment uuid not null references risk.assessment,
    criterion  text not null,
    verdict    text not null,
    reason     text not null,
    primary key (assessment, criterion),
    constraint criterion_is_known check (criterion in ('VISIBLE_HIGH_RISK', 'PROFESSIONAL_JUDGEMENT', 'POTENTIAL_ESCALATION', 'REPEAT')),
    constraint criterion_verdict_is_known check (verdict in ('MET', 'NOT_MET', 'CANNOT_TELL'))
);
comment on table risk.criterion is 'Whether each criterion for the conference was met when an assessment was signed, and why';
comment on column risk.criterion.assessment is 'Of which assessment';
comment on column risk.criterion.criterion is 'Which criterion';
comment on column risk.criterion.verdict is 'Met, not met, or cannot tell';
comment on column risk.criterion.reason is 'The rule and the numbers it rests on: no words about the person';

-- A signed assessment never changes: the database says so, whoever asks.
create function risk.keep_signed() returns trigger language plpgsql set search_path = '' as $$
begin
    if old.status = 'SIGNED' then
        raise exception 'assessment % is signed and cannot be changed', old.id using errcode = '23514', constraint = 'assessment_is_immutable_once_signed';
    end if;
    return new;
end $$;
comment on function risk.keep_signed() is 'Refuses every change of a signed assessment';
create trigger assessment_is_immutable_once_signed before update or delete on risk.assessment for each row execute function risk.keep_signed();

alter table risk.assessment enable row level security;
alter table risk.assessment force row level security;
create policy assessment_is_seen_with_its_person on risk.assessment to rowan_app
    using (person = any ((select sharing.in_view())::uuid[])) with check (person = any ((select sharing.in_view())::uuid[]));
create policy assessment_is_loaded on risk.assessment for insert to rowan_app with check ((select acting.purpose()) = 'BULK_LOAD');
alter table risk.criterion enable row level security;
alter table risk.criterion force row level security;
create policy criterion_is_seen_with_its_assessment on risk.criterion to rowan_app
    using (exists (select from risk.assessment a where a.id = assessment)) with check (exists (select from risk.assessment a where a.id = assessment));
create policy criterion_is_loaded on risk.criterion for insert to rowan_app with check ((select acting.purpose()) = 'BULK_LOAD');
grant usage on schema risk to rowan_app;
grant select, insert, update on risk.assessment to rowan_app;
grant select, insert on risk.criterion to rowan_app;
select audit.watch('risk.assessment', 'person', 'matter');
select audit.watch('risk.criterion', '-', 'assessment');
