-- What was asked and answered about danger, when, by whom, and what a named person made of it.

create schema risk;
comment on schema risk is 'What is known of how much danger someone is in';

create table risk.assessment (
    id          uuid primary key,
    person      uuid not null references people.person,
    matter      uuid not null,
    harming     uuid[] not null default '{}',
    instrument  text not null,
    instrument_version text not null,
    status      text not null,
    started_at  timestamptz not null,
    started_by  uuid not null references sharing.staff,
    agency      uuid not null references sharing.agency,
    safe_to_talk text not null,
    with_person text not null,
    answers     jsonb not null,
    words       bytea,
    raised      text[] not null default '{}',
    judged      text,
    yes         int not null,
    dont_know   int not null,
    not_asked   int not null,
    questions   int not null,
    overrides   text[] not null,
    band        text,
    band_source text,
    because     text,
    signed_at   timestamptz,
    signed_by   uuid references sharing.staff,
    version     int not null default 1,
    constraint assessment_status_is_known check (status in ('DRAFT', 'SIGNED')),
    constraint assessment_is_signed_whole check ((status = 'SIGNED') = (signed_at is not null) and (status = 'SIGNED') = (signed_by is not null)
        and (status = 'SIGNED') = (because is not null)),
    constraint assessment_is_signed_with_a_judgement check (status = 'DRAFT' or judged is not null),
    constraint assessment_judgement_has_words check (judged is null or words is not null),
    constraint assessment_band_is_known check (band in ('STANDARD', 'MEDIUM', 'HIGH') and judged in ('STANDARD', 'MEDIUM', 'HIGH')
        and band_source in ('SCORE', 'JUDGEMENT', 'OVERRIDE')),
    constraint assessment_band_rests_on_something check ((band is null) = (band_source is null) and (band is null or status = 'SIGNED')),
    constraint assessment_is_never_standard_while_questions_are_open check (band is distinct from 'STANDARD' or not_asked = 0),
    constraint assessment_counts_fit check (least(yes, dont_know, not_asked) >= 0 and yes + dont_know + not_asked <= questions),
    constraint assessment_is_signed_after_it_began check (signed_at >= started_at),
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
comment on column risk.assessment.harming is 'Who causes the harm, as known when it was begun; empty when not known';
comment on column risk.assessment.instrument is 'With which instrument';
comment on column risk.assessment.instrument_version is 'In which version';
comment on column risk.assessment.status is 'DRAFT or SIGNED';
comment on column risk.assessment.started_at is 'When begun';
comment on column risk.assessment.started_by is 'By whom';
comment on column risk.assessment.agency is 'For which agency';
comment on column risk.assessment.safe_to_talk is 'Whether it was safe to talk';
comment on column risk.assessment.with_person is 'Whether the person answered themselves';
comment on column risk.assessment.answers is 'Item to answer and source: codes only. An item that is absent was not asked';
comment on column risk.assessment.words is 'Notes beside the items and the judgement in words; encrypted. Null while there are none';
comment on column risk.assessment.raised is 'What the assessor raised by hand, such as abuse in the name of honour';
comment on column risk.assessment.judged is 'The level the assessor judges; its reason is among the words';
comment on column risk.assessment.yes is 'How many yes: a floor, not a ceiling';
comment on column risk.assessment.dont_know is 'How many do not know';
comment on column risk.assessment.not_asked is 'How many not asked';
comment on column risk.assessment.questions is 'How many questions count';
comment on column risk.assessment.overrides is 'What was raised, by answers or by hand, when it was signed: what local rules may never call less';
comment on column risk.assessment.band is 'The level it came to; null while a draft, and when too little was known to name one';
comment on column risk.assessment.band_source is 'What it rests on';
comment on column risk.assessment.because is 'Why it is this level: the rule and the numbers, no words about the person';
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

create table risk.incident (
    id        uuid primary key,
    person    uuid not null references people.person,
    matter    uuid not null,
    harming   uuid[] not null,
    happened  date not null,
    kind      text not null,
    police    text not null,
    told_at   timestamptz not null,
    told_by   uuid not null references sharing.staff,
    agency    uuid not null references sharing.agency,
    constraint incident_kind_is_known check (kind in ('VIOLENCE_OR_THREAT', 'STALKING_OR_HARASSMENT', 'SEXUAL', 'OTHER')),
    constraint incident_police_is_said check (police in ('YES', 'NO', 'NOT_KNOWN')),
    constraint incident_is_not_in_the_future check (happened <= (told_at at time zone 'Europe/London')::date),
    constraint incident_is_not_by_the_person_harmed check (not (person = any (harming)))
);
create index incident_of_person on risk.incident (person, happened);
create index incident_of_teller on risk.incident (told_by);
create index incident_of_agency on risk.incident (agency);
comment on table risk.incident is 'Something that happened to a person, as far as the criteria ask: when, by whom, of what kind, and whether police know';
comment on column risk.incident.id is 'Identifier';
comment on column risk.incident.person is 'To whom';
comment on column risk.incident.matter is 'In which referral or case it was told';
comment on column risk.incident.harming is 'Who caused it; empty when not known';
comment on column risk.incident.happened is 'On which civil day';
comment on column risk.incident.kind is 'Of what kind';
comment on column risk.incident.police is 'Whether it was reported to police: YES, NO or NOT_KNOWN';
comment on column risk.incident.told_at is 'When it was written down';
comment on column risk.incident.told_by is 'By whom';
comment on column risk.incident.agency is 'For which agency';

-- The questions that belong to others, from the file a partnership is licensed to use. A new version is a new row.
create table risk.definition (
    id          uuid primary key,
    code        text not null,
    version     text not null,
    body        text not null,
    uploaded_at timestamptz not null,
    uploaded_by uuid not null references sharing.staff,
    constraint definition_of_a_version_is_there_once unique (code, version),
    constraint definition_is_an_object check (body is json object),
    constraint definition_is_what_it_says check (body::jsonb ->> 'code' = code and body::jsonb ->> 'version' = version),
    constraint definition_is_of_a_fair_size check (octet_length(body) <= 200000)
);
create index definition_of_uploader on risk.definition (uploaded_by);
comment on table risk.definition is 'A licensed set of questions as uploaded. Never edited: what was asked stays what was asked';
comment on column risk.definition.id is 'Identifier';
comment on column risk.definition.code is 'Which instrument';
comment on column risk.definition.version is 'Which version of it';
comment on column risk.definition.body is 'The file';
comment on column risk.definition.uploaded_at is 'When uploaded';
comment on column risk.definition.uploaded_by is 'By whom';

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
alter table risk.incident enable row level security;
alter table risk.incident force row level security;
create policy incident_is_seen_with_its_person on risk.incident to rowan_app
    using (person = any ((select sharing.in_view())::uuid[])) with check (person = any ((select sharing.in_view())::uuid[]));
create policy incident_is_loaded on risk.incident for insert to rowan_app with check ((select acting.purpose()) = 'BULK_LOAD');
alter table risk.definition enable row level security;
alter table risk.definition force row level security;
create policy definition_is_known_to_staff on risk.definition for select to rowan_app using ((select acting.staff()) is not null);
create policy definition_is_governed on risk.definition for insert to rowan_app
    with check ((select acting.purpose()) in ('GOVERNANCE', 'BULK_LOAD'));
grant usage on schema risk to rowan_app;
grant select, insert, update on risk.assessment to rowan_app;
grant select, insert on risk.criterion, risk.incident, risk.definition to rowan_app;
select audit.watch('risk.assessment', 'person', 'matter');
select audit.watch('risk.criterion', '-', 'assessment');
select audit.watch('risk.incident', 'person', 'matter');
select audit.watch('risk.definition', '-', 'id');
