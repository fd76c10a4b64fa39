-- Plain tables in the shape of the views of `extracts`, until those are there.
create schema extracts;
create sequence extracts.row;
create table extracts.police_incidents (row bigint default nextval('extracts.row'), file text default 'police_incidents.csv', line integer, incident_ref text, recorded_at timestamp, recorded_at_timed boolean, ward_code text, classification text, relationship text, victim_ethnicity_self text, victim_ethnicity_self_group text, victim_ethnicity_self_minority boolean, suspect_ethnicity_self text, suspect_ethnicity_self_group text, suspect_ethnicity_self_minority boolean, victim_person bigint, victim_dob date, victim_sex text, victim_ward text, suspect_person bigint, suspect_dob date, suspect_sex text, suspect_ward text);
create table extracts.marac_cases (row bigint default nextval('extracts.row'), file text default 'marac_cases.csv', line integer, case_no text, marac text, referral_date timestamp, referral_date_timed boolean, meeting_date timestamp, meeting_date_timed boolean, referring_agencies text[], children_in_household integer, lgbt boolean, disability boolean, victim_ethnicity text, victim_ethnicity_group text, victim_ethnicity_minority boolean, harmed_by_under_18 boolean, cin boolean, cpp boolean, lac boolean, perpetrator_persons bigint[], victim_person bigint, victim_dob date, victim_sex text, victim_ward text, perpetrator_person bigint, perpetrator_dob date, perpetrator_sex text, perpetrator_ward text);
create table extracts.idva_referrals (row bigint default nextval('extracts.row'), file text default 'idva_referrals.csv', line integer, referral_no text, received timestamp, received_timed boolean, source text, risk text, service text, ethnicity text, ethnicity_group text, ethnicity_minority boolean, first_contact timestamp, first_contact_timed boolean, engaged boolean, client_person bigint, client_dob date, client_sex text, client_ward text);
create table extracts.iris_referrals (row bigint default nextval('extracts.row'), file text default 'iris_referrals.csv', line integer, referral_no text, received timestamp, received_timed boolean, practice_code text, ethnicity text, ethnicity_group text, ethnicity_minority boolean, relationship text, patient_person bigint, patient_dob date, patient_sex text, patient_ward text);
create table extracts.frontdoor_contacts (row bigint default nextval('extracts.row'), file text default 'frontdoor_contacts.csv', line integer, contact_id text, family_id text, received timestamp, received_timed boolean, role text, source text, da_related boolean, vpa_class text, ethnicity text, ethnicity_group text, ethnicity_minority boolean, outcome text, subject_person bigint, subject_dob date, subject_sex text, subject_ward text);
create table extracts.cin_assessments (row bigint default nextval('extracts.row'), file text default 'cin_assessments.csv', line integer, assessment_id text, completed timestamp, completed_timed boolean, factors text[], child_person bigint, child_dob date, child_sex text, child_ward text);
create table extracts.homelessness_assessments (row bigint default nextval('extracts.row'), file text default 'homelessness_assessments.csv', line integer, application_ref text, assessed timestamp, assessed_timed boolean, duty text, da_reason boolean, main_duty_decision text, main_duty_date timestamp, main_duty_date_timed boolean, applicant_person bigint, applicant_dob date, applicant_sex text, applicant_ward text);
create table extracts.accommodation_referrals (row bigint default nextval('extracts.row'), file text default 'accommodation_referrals.csv', line integer, referral_no text, provider text, received timestamp, received_timed boolean, decision text, decline_reasons text[], applicant_person bigint, applicant_dob date, applicant_sex text, applicant_ward text);
create table extracts.accommodation_stays (row bigint default nextval('extracts.row'), file text default 'accommodation_stays.csv', line integer, stay_no text, provider text, scheme text, unit text, unit_type text, bedspaces integer, moved_in timestamp, moved_in_timed boolean, moved_out timestamp, moved_out_timed boolean, household_adults integer, household_children integer, lead_person bigint, lead_dob date, lead_sex text, lead_ward text);
create table extracts.accommodation_stock (row bigint default nextval('extracts.row'), file text default 'accommodation_stock.csv', line integer, as_at timestamp, as_at_timed boolean, provider text, scheme text, unit text, unit_type text, bedspaces integer, commissioned boolean);
create table extracts.programme_referrals (row bigint default nextval('extracts.row'), file text default 'programme_referrals.csv', line integer, referral_no text, programme text, received timestamp, received_timed boolean, ethnicity text, ethnicity_group text, ethnicity_minority boolean, participant_person bigint, participant_dob date, participant_sex text, participant_ward text);
create table extracts.populations (row bigint default nextval('extracts.row'), file text default 'populations.csv', line integer, area_code text, year integer, sex text, age_from integer, age_to integer, ethnicity text, ethnicity_group text, ethnicity_minority boolean, persons numeric, kind text);
create table extracts.areas (row bigint default nextval('extracts.row'), file text default 'areas.csv', line integer, ward_code text, ward_name text, locality text, council text);
create table extracts.prevalence (row bigint default nextval('extracts.row'), file text default 'prevalence.csv', line integer, survey text, question_set text, year_ending timestamp, year_ending_timed boolean, sex text, age_from integer, age_to integer, per_cent numeric, lower numeric, upper numeric);
create view extracts.mention as
select row, file, line, 'police_incidents' as source, 'victim' as role, victim_person as person, recorded_at as at, victim_dob as dob, victim_sex as sex, victim_ethnicity_self_group as ethnicity_group, victim_ethnicity_self_minority as ethnicity_minority, victim_ward as ward from extracts.police_incidents where victim_person is not null
union all
select row, file, line, 'police_incidents' as source, 'suspect' as role, suspect_person as person, recorded_at as at, suspect_dob as dob, suspect_sex as sex, suspect_ethnicity_self_group as ethnicity_group, suspect_ethnicity_self_minority as ethnicity_minority, suspect_ward as ward from extracts.police_incidents where suspect_person is not null
union all
select row, file, line, 'marac_cases' as source, 'victim' as role, victim_person as person, meeting_date as at, victim_dob as dob, victim_sex as sex, victim_ethnicity_group as ethnicity_group, victim_ethnicity_minority as ethnicity_minority, victim_ward as ward from extracts.marac_cases where victim_person is not null
union all
select row, file, line, 'marac_cases' as source, 'perpetrator' as role, perpetrator_person as person, meeting_date as at, perpetrator_dob as dob, perpetrator_sex as sex, null::text as ethnicity_group, null::boolean as ethnicity_minority, perpetrator_ward as ward from extracts.marac_cases where perpetrator_person is not null
union all
select row, file, line, 'idva_referrals' as source, 'client' as role, client_person as person, received as at, client_dob as dob, client_sex as sex, ethnicity_group as ethnicity_group, ethnicity_minority as ethnicity_minority, client_ward as ward from extracts.idva_referrals where client_person is not null
union all
select row, file, line, 'iris_referrals' as source, 'patient' as role, patient_person as person, received as at, patient_dob as dob, patient_sex as sex, ethnicity_group as ethnicity_group, ethnicity_minority as ethnicity_minority, patient_ward as ward from extracts.iris_referrals where patient_person is not null
union all
select row, file, line, 'frontdoor_contacts' as source, 'subject' as role, subject_person as person, received as at, subject_dob as dob, subject_sex as sex, ethnicity_group as ethnicity_group, ethnicity_minority as ethnicity_minority, subject_ward as ward from extracts.frontdoor_contacts where subject_person is not null
union all
select row, file, line, 'cin_assessments' as source, 'child' as role, child_person as person, completed as at, child_dob as dob, child_sex as sex, null::text as ethnicity_group, null::boolean as ethnicity_minority, child_ward as ward from extracts.cin_assessments where child_person is not null
union all
select row, file, line, 'homelessness_assessments' as source, 'applicant' as role, applicant_person as person, assessed as at, applicant_dob as dob, applicant_sex as sex, null::text as ethnicity_group, null::boolean as ethnicity_minority, applicant_ward as ward from extracts.homelessness_assessments where applicant_person is not null
union all
select row, file, line, 'accommodation_referrals' as source, 'applicant' as role, applicant_person as person, received as at, applicant_dob as dob, applicant_sex as sex, null::text as ethnicity_group, null::boolean as ethnicity_minority, applicant_ward as ward from extracts.accommodation_referrals where applicant_person is not null
union all
select row, file, line, 'accommodation_stays' as source, 'lead' as role, lead_person as person, moved_in as at, lead_dob as dob, lead_sex as sex, null::text as ethnicity_group, null::boolean as ethnicity_minority, lead_ward as ward from extracts.accommodation_stays where lead_person is not null
union all
select row, file, line, 'programme_referrals' as source, 'participant' as role, participant_person as person, received as at, participant_dob as dob, participant_sex as sex, ethnicity_group as ethnicity_group, ethnicity_minority as ethnicity_minority, participant_ward as ward from extracts.programme_referrals where participant_person is not null;
create view extracts.loaded as
select 'police_incidents.csv' as file, 'police_incidents' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.police_incidents having count(*) > 0
union all
select 'marac_cases.csv' as file, 'marac_cases' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.marac_cases having count(*) > 0
union all
select 'idva_referrals.csv' as file, 'idva_referrals' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.idva_referrals having count(*) > 0
union all
select 'iris_referrals.csv' as file, 'iris_referrals' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.iris_referrals having count(*) > 0
union all
select 'frontdoor_contacts.csv' as file, 'frontdoor_contacts' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.frontdoor_contacts having count(*) > 0
union all
select 'cin_assessments.csv' as file, 'cin_assessments' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.cin_assessments having count(*) > 0
union all
select 'homelessness_assessments.csv' as file, 'homelessness_assessments' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.homelessness_assessments having count(*) > 0
union all
select 'accommodation_referrals.csv' as file, 'accommodation_referrals' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.accommodation_referrals having count(*) > 0
union all
select 'accommodation_stays.csv' as file, 'accommodation_stays' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.accommodation_stays having count(*) > 0
union all
select 'accommodation_stock.csv' as file, 'accommodation_stock' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.accommodation_stock having count(*) > 0
union all
select 'programme_referrals.csv' as file, 'programme_referrals' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.programme_referrals having count(*) > 0
union all
select 'populations.csv' as file, 'populations' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.populations having count(*) > 0
union all
select 'areas.csv' as file, 'areas' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.areas having count(*) > 0
union all
select 'prevalence.csv' as file, 'prevalence' as source, count(*)::int as read, count(*)::int as loaded, 0 as quarantined, 0 as duplicates from extracts.prevalence having count(*) > 0;
create view extracts.earliest as
select 'police_incidents' as source, min(recorded_at) as earliest from extracts.police_incidents having count(*) > 0
union all
select 'marac_cases' as source, min(meeting_date) as earliest from extracts.marac_cases having count(*) > 0
union all
select 'idva_referrals' as source, min(received) as earliest from extracts.idva_referrals having count(*) > 0
union all
select 'iris_referrals' as source, min(received) as earliest from extracts.iris_referrals having count(*) > 0
union all
select 'frontdoor_contacts' as source, min(received) as earliest from extracts.frontdoor_contacts having count(*) > 0
union all
select 'cin_assessments' as source, min(completed) as earliest from extracts.cin_assessments having count(*) > 0
union all
select 'homelessness_assessments' as source, min(assessed) as earliest from extracts.homelessness_assessments having count(*) > 0
union all
select 'accommodation_referrals' as source, min(received) as earliest from extracts.accommodation_referrals having count(*) > 0
union all
select 'accommodation_stays' as source, min(moved_in) as earliest from extracts.accommodation_stays having count(*) > 0
union all
select 'accommodation_stock' as source, min(as_at) as earliest from extracts.accommodation_stock having count(*) > 0
union all
select 'programme_referrals' as source, min(received) as earliest from extracts.programme_referrals having count(*) > 0;
create view extracts.completeness as
select 'police_incidents' as source, v.key as field, t.row, t.recorded_at as at, v.value <> 'null' as known from extracts.police_incidents t, jsonb_each(to_jsonb(t)) v where v.key !~ '^(row|file|line)$|_(timed|group|minority|person|persons|ward)$'
union all
select 'marac_cases' as source, v.key as field, t.row, t.meeting_date as at, v.value <> 'null' as known from extracts.marac_cases t, jsonb_each(to_jsonb(t)) v where v.key !~ '^(row|file|line)$|_(timed|group|minority|person|persons|ward)$'
union all
select 'idva_referrals' as source, v.key as field, t.row, t.received as at, v.value <> 'null' as known from extracts.idva_referrals t, jsonb_each(to_jsonb(t)) v where v.key !~ '^(row|file|line)$|_(timed|group|minority|person|persons|ward)$'
union all
select 'iris_referrals' as source, v.key as field, t.row, t.received as at, v.value <> 'null' as known from extracts.iris_referrals t, jsonb_each(to_jsonb(t)) v where v.key !~ '^(row|file|line)$|_(timed|group|minority|person|persons|ward)$'
union all
select 'frontdoor_contacts' as source, v.key as field, t.row, t.received as at, v.value <> 'null' as known from extracts.frontdoor_contacts t, jsonb_each(to_jsonb(t)) v where v.key !~ '^(row|file|line)$|_(timed|group|minority|person|persons|ward)$'
union all
select 'cin_assessments' as source, v.key as field, t.row, t.completed as at, v.value <> 'null' as known from extracts.cin_assessments t, jsonb_each(to_jsonb(t)) v where v.key !~ '^(row|file|line)$|_(timed|group|minority|person|persons|ward)$'
union all
select 'homelessness_assessments' as source, v.key as field, t.row, t.assessed as at, v.value <> 'null' as known from extracts.homelessness_assessments t, jsonb_each(to_jsonb(t)) v where v.key !~ '^(row|file|line)$|_(timed|group|minority|person|persons|ward)$'
union all
select 'accommodation_referrals' as source, v.key as field, t.row, t.received as at, v.value <> 'null' as known from extracts.accommodation_referrals t, jsonb_each(to_jsonb(t)) v where v.key !~ '^(row|file|line)$|_(timed|group|minority|person|persons|ward)$'
union all
select 'accommodation_stays' as source, v.key as field, t.row, t.moved_in as at, v.value <> 'null' as known from extracts.accommodation_stays t, jsonb_each(to_jsonb(t)) v where v.key !~ '^(row|file|line)$|_(timed|group|minority|person|persons|ward)$'
union all
select 'accommodation_stock' as source, v.key as field, t.row, t.as_at as at, v.value <> 'null' as known from extracts.accommodation_stock t, jsonb_each(to_jsonb(t)) v where v.key !~ '^(row|file|line)$|_(timed|group|minority|person|persons|ward)$'
union all
select 'programme_referrals' as source, v.key as field, t.row, t.received as at, v.value <> 'null' as known from extracts.programme_referrals t, jsonb_each(to_jsonb(t)) v where v.key !~ '^(row|file|line)$|_(timed|group|minority|person|persons|ward)$';
grant usage on schema extracts to rowan_app;
grant select on all tables in schema extracts to rowan_app;
