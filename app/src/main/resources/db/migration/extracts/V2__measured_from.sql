-- What measures are counted from: for each source the rows that count, with every column typed, missing, unknown and refused all
-- null. Whoever asks sees the rows that the tables below show them.

create view extracts.ethnic_group with (security_invoker = true) as
select code, broad, minority
from (values
    ('ASIAN_INDIAN', 'asian', true),
    ('ASIAN_PAKISTANI', 'asian', true),
    ('ASIAN_BANGLADESHI', 'asian', true),
    ('ASIAN_CHINESE', 'asian', true),
    ('ASIAN_OTHER', 'asian', true),
    ('BLACK_CARIBBEAN', 'black', true),
    ('BLACK_AFRICAN', 'black', true),
    ('BLACK_OTHER', 'black', true),
    ('MIXED_CARIBBEAN', 'mixed', true),
    ('MIXED_AFRICAN', 'mixed', true),
    ('MIXED_ASIAN', 'mixed', true),
    ('MIXED_OTHER', 'mixed', true),
    ('WHITE_BRITISH', 'white', false),
    ('WHITE_IRISH', 'white', true),
    ('WHITE_GYPSY', 'white', true),
    ('WHITE_ROMA', 'white', true),
    ('WHITE_OTHER', 'white', true),
    ('ARAB', 'other', true),
    ('OTHER', 'other', true),
    ('ASIAN', 'asian', true),
    ('BLACK', 'black', true),
    ('MIXED', 'mixed', true),
    ('WHITE', 'white', null),
    ('OTHER_GROUP', 'other', true),
    ('SOME_MINORITY', cast(null as text), true)
) g (code, broad, minority);
comment on view extracts.ethnic_group is 'Codes of self-defined ethnic groups, as the mappings give them';
comment on column extracts.ethnic_group.code is 'The code';
comment on column extracts.ethnic_group.broad is 'asian, black, mixed, white or other; null where only a minority is known';
comment on column extracts.ethnic_group.minority is 'All but White British; null where White does not say which';

create view extracts.mention with (security_invoker = true) as
select e.id as row, d.file, e.line, e.source, n.role, l.person, e.at, n.dob, n.sex, g.broad as ethnicity_group,
    g.minority as ethnicity_minority, l.ward
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
join extracts.named n on n.entry = e.id
left join extracts.link l on l.named = n.id and l.until is null
left join extracts.ethnic_group g on g.code = n.ethnicity
where e.latest;
comment on view extracts.mention is 'Everyone whom a row that counts names';
comment on column extracts.mention.row is 'Identifier of the row';
comment on column extracts.mention.file is 'Name of the file with its extension';
comment on column extracts.mention.line is 'Physical line, or row of the sheet';
comment on column extracts.mention.source is 'Which kind of row';
comment on column extracts.mention.role is 'What they are in it';
comment on column extracts.mention.person is 'The linked person';
comment on column extracts.mention.at is 'When the row happened, in Europe/London';
comment on column extracts.mention.dob is 'Birth date; null when not known';
comment on column extracts.mention.sex is 'F, M, X or U; null when not told';
comment on column extracts.mention.ethnicity_group is 'asian, black, mixed, white or other; null when not known';
comment on column extracts.mention.ethnicity_minority is 'All but White British; null when not known';
comment on column extracts.mention.ward is 'Ward of the postcode in that row; null when unknown';

create view extracts.loaded with (security_invoker = true) as
select file, source, read, loaded, quarantined, duplicates from extracts.delivery;
comment on view extracts.loaded is 'What became of the rows of each file';
comment on column extracts.loaded.file is 'Name of the file with its extension';
comment on column extracts.loaded.source is 'Which kind of rows';
comment on column extracts.loaded.read is 'Rows read';
comment on column extracts.loaded.loaded is 'Rows loaded, corrections included';
comment on column extracts.loaded.quarantined is 'Rows kept apart';
comment on column extracts.loaded.duplicates is 'Rows of which every value was there already';

create view extracts.earliest with (security_invoker = true) as
select source, min(at) as earliest from extracts.entry where latest group by source;
comment on view extracts.earliest is 'Since when there are rows of a source; a source without a line is absent';
comment on column extracts.earliest.source is 'Which kind of rows';
comment on column extracts.earliest.earliest is 'The earliest event, in Europe/London; null for what is of no time';

create view extracts.accommodation_referrals with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'referral_no' as referral_no,
    e.known ->> 'provider' as provider,
    (e.known ->> 'received')::timestamp as received,
    length(e.known ->> 'received') > 10 as received_timed,
    e.known ->> 'decision' as decision,
    case when e.known ? 'decline_reasons' then array(select jsonb_array_elements_text(e.known -> 'decline_reasons')) end as decline_reasons,
    e.known ->> 'out_of_area_from' as out_of_area_from,
    (e.known ->> 'household_adults')::integer as household_adults,
    (e.known ->> 'household_children')::integer as household_children,
    e.known ->> 'support_needs' as support_needs,
    applicant_link.person as applicant_person,
    applicant.dob as applicant_dob,
    applicant.sex as applicant_sex,
    applicant_link.ward as applicant_ward
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
left join extracts.named applicant on applicant.entry = e.id and applicant.role = 'applicant'
left join extracts.link applicant_link on applicant_link.named = applicant.id and applicant_link.until is null
where e.source = 'accommodation_referrals' and e.latest;
comment on view extracts.accommodation_referrals is 'Referrals to safe accommodation: the rows that count, the latest of their key';
comment on column extracts.accommodation_referrals.row is 'Identifier of the row';
comment on column extracts.accommodation_referrals.file is 'Name of the file with its extension';
comment on column extracts.accommodation_referrals.line is 'Physical line, or row of the sheet';
comment on column extracts.accommodation_referrals.referral_no is 'Referral no';
comment on column extracts.accommodation_referrals.provider is 'Provider';
comment on column extracts.accommodation_referrals.received is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.accommodation_referrals.received_timed is 'Whether received was told with a time';
comment on column extracts.accommodation_referrals.decision is 'Decision';
comment on column extracts.accommodation_referrals.decline_reasons is 'Decline reasons, each code once; null when not known';
comment on column extracts.accommodation_referrals.out_of_area_from is 'Out of area from; null when not known';
comment on column extracts.accommodation_referrals.household_adults is 'Household adults, a whole number; null when not known';
comment on column extracts.accommodation_referrals.household_children is 'Household children, a whole number; null when not known';
comment on column extracts.accommodation_referrals.support_needs is 'Support needs; null when not known';
comment on column extracts.accommodation_referrals.applicant_person is 'The linked person';
comment on column extracts.accommodation_referrals.applicant_dob is 'Birth date; null when not known';
comment on column extracts.accommodation_referrals.applicant_sex is 'F, M, X or U; null when not told';
comment on column extracts.accommodation_referrals.applicant_ward is 'Ward of the postcode in this record; null when unknown';

create view extracts.accommodation_stays with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'stay_no' as stay_no,
    e.known ->> 'provider' as provider,
    e.known ->> 'scheme' as scheme,
    e.known ->> 'unit' as unit,
    e.known ->> 'unit_type' as unit_type,
    (e.known ->> 'bedspaces')::integer as bedspaces,
    (e.known ->> 'moved_in')::timestamp as moved_in,
    length(e.known ->> 'moved_in') > 10 as moved_in_timed,
    (e.known ->> 'moved_out')::timestamp as moved_out,
    length(e.known ->> 'moved_out') > 10 as moved_out_timed,
    e.known ->> 'end_reason' as end_reason,
    e.known ->> 'destination' as destination,
    (e.known ->> 'household_adults')::integer as household_adults,
    (e.known ->> 'household_children')::integer as household_children,
    lead_link.person as lead_person,
    lead.dob as lead_dob,
    lead.sex as lead_sex,
    lead_link.ward as lead_ward
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
left join extracts.named lead on lead.entry = e.id and lead.role = 'lead'
left join extracts.link lead_link on lead_link.named = lead.id and lead_link.until is null
where e.source = 'accommodation_stays' and e.latest;
comment on view extracts.accommodation_stays is 'Stays in safe accommodation: the rows that count, the latest of their key';
comment on column extracts.accommodation_stays.row is 'Identifier of the row';
comment on column extracts.accommodation_stays.file is 'Name of the file with its extension';
comment on column extracts.accommodation_stays.line is 'Physical line, or row of the sheet';
comment on column extracts.accommodation_stays.stay_no is 'Stay no';
comment on column extracts.accommodation_stays.provider is 'Provider';
comment on column extracts.accommodation_stays.scheme is 'Scheme';
comment on column extracts.accommodation_stays.unit is 'Unit';
comment on column extracts.accommodation_stays.unit_type is 'Unit type';
comment on column extracts.accommodation_stays.bedspaces is 'Bedspaces, a whole number; null when not known';
comment on column extracts.accommodation_stays.moved_in is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.accommodation_stays.moved_in_timed is 'Whether moved_in was told with a time';
comment on column extracts.accommodation_stays.moved_out is 'Day and time in Europe/London, midnight where no time was told; null when not known';
comment on column extracts.accommodation_stays.moved_out_timed is 'Whether moved_out was told with a time';
comment on column extracts.accommodation_stays.end_reason is 'End reason; null when not known';
comment on column extracts.accommodation_stays.destination is 'Destination; null when not known';
comment on column extracts.accommodation_stays.household_adults is 'Household adults, a whole number';
comment on column extracts.accommodation_stays.household_children is 'Household children, a whole number';
comment on column extracts.accommodation_stays.lead_person is 'The linked person';
comment on column extracts.accommodation_stays.lead_dob is 'Birth date; null when not known';
comment on column extracts.accommodation_stays.lead_sex is 'F, M, X or U; null when not told';
comment on column extracts.accommodation_stays.lead_ward is 'Ward of the postcode in this record; null when unknown';

create view extracts.accommodation_stock with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    (e.known ->> 'as_at')::timestamp as as_at,
    length(e.known ->> 'as_at') > 10 as as_at_timed,
    e.known ->> 'provider' as provider,
    e.known ->> 'scheme' as scheme,
    e.known ->> 'unit' as unit,
    e.known ->> 'unit_type' as unit_type,
    (e.known ->> 'bedspaces')::integer as bedspaces,
    (e.known ->> 'commissioned')::boolean as commissioned
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
where e.source = 'accommodation_stock' and e.latest;
comment on view extracts.accommodation_stock is 'Stock of safe accommodation: the rows that count, the latest of their key';
comment on column extracts.accommodation_stock.row is 'Identifier of the row';
comment on column extracts.accommodation_stock.file is 'Name of the file with its extension';
comment on column extracts.accommodation_stock.line is 'Physical line, or row of the sheet';
comment on column extracts.accommodation_stock.as_at is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.accommodation_stock.as_at_timed is 'Whether as_at was told with a time';
comment on column extracts.accommodation_stock.provider is 'Provider';
comment on column extracts.accommodation_stock.scheme is 'Scheme';
comment on column extracts.accommodation_stock.unit is 'Unit';
comment on column extracts.accommodation_stock.unit_type is 'Unit type';
comment on column extracts.accommodation_stock.bedspaces is 'Bedspaces, a whole number';
comment on column extracts.accommodation_stock.commissioned is 'Commissioned: yes or no';

create view extracts.areas with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'ward_code' as ward_code,
    e.known ->> 'ward_name' as ward_name,
    e.known ->> 'locality' as locality,
    e.known ->> 'council' as council,
    (e.known ->> 'imd_average')::numeric as imd_average
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
where e.source = 'areas' and e.latest;
comment on view extracts.areas is 'Areas: the rows that count, the latest of their key';
comment on column extracts.areas.row is 'Identifier of the row';
comment on column extracts.areas.file is 'Name of the file with its extension';
comment on column extracts.areas.line is 'Physical line, or row of the sheet';
comment on column extracts.areas.ward_code is 'Ward code';
comment on column extracts.areas.ward_name is 'Ward name';
comment on column extracts.areas.locality is 'Locality';
comment on column extracts.areas.council is 'Council';
comment on column extracts.areas.imd_average is 'Imd average, a number; null when not known';

create view extracts.boundaries with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'ward_code' as ward_code,
    e.known -> 'shape' as shape
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
where e.source = 'boundaries' and e.latest;
comment on view extracts.boundaries is 'Ward boundaries: the rows that count, the latest of their key';
comment on column extracts.boundaries.row is 'Identifier of the row';
comment on column extracts.boundaries.file is 'Name of the file with its extension';
comment on column extracts.boundaries.line is 'Physical line, or row of the sheet';
comment on column extracts.boundaries.ward_code is 'Ward code';
comment on column extracts.boundaries.shape is 'Its geometry as GeoJSON';

create view extracts.cin_assessments with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'assessment_id' as assessment_id,
    (e.known ->> 'completed')::timestamp as completed,
    length(e.known ->> 'completed') > 10 as completed_timed,
    case when e.known ? 'factors' then array(select jsonb_array_elements_text(e.known -> 'factors')) end as factors,
    child_link.person as child_person,
    child.dob as child_dob,
    child.sex as child_sex,
    child_link.ward as child_ward
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
left join extracts.named child on child.entry = e.id and child.role = 'child'
left join extracts.link child_link on child_link.named = child.id and child_link.until is null
where e.source = 'cin_assessments' and e.latest;
comment on view extracts.cin_assessments is 'Assessments of children in need: the rows that count, the latest of their key';
comment on column extracts.cin_assessments.row is 'Identifier of the row';
comment on column extracts.cin_assessments.file is 'Name of the file with its extension';
comment on column extracts.cin_assessments.line is 'Physical line, or row of the sheet';
comment on column extracts.cin_assessments.assessment_id is 'Assessment id';
comment on column extracts.cin_assessments.completed is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.cin_assessments.completed_timed is 'Whether completed was told with a time';
comment on column extracts.cin_assessments.factors is 'Factors, each code once';
comment on column extracts.cin_assessments.child_person is 'The linked person';
comment on column extracts.cin_assessments.child_dob is 'Birth date; null when not known';
comment on column extracts.cin_assessments.child_sex is 'F, M, X or U; null when not told';
comment on column extracts.cin_assessments.child_ward is 'Ward of the postcode in this record; null when unknown';

create view extracts.frontdoor_contacts with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'contact_id' as contact_id,
    e.known ->> 'family_id' as family_id,
    (e.known ->> 'received')::timestamp as received,
    length(e.known ->> 'received') > 10 as received_timed,
    e.known ->> 'role' as role,
    e.known ->> 'source' as source,
    e.known ->> 'reason' as reason,
    (e.known ->> 'da_related')::boolean as da_related,
    e.known ->> 'vpa_class' as vpa_class,
    e.known ->> 'ethnicity' as ethnicity,
    ethnicity_of.broad as ethnicity_group,
    ethnicity_of.minority as ethnicity_minority,
    e.known ->> 'outcome' as outcome,
    subject_link.person as subject_person,
    subject.dob as subject_dob,
    subject.sex as subject_sex,
    subject_link.ward as subject_ward
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
left join extracts.named subject on subject.entry = e.id and subject.role = 'subject'
left join extracts.link subject_link on subject_link.named = subject.id and subject_link.until is null
left join extracts.ethnic_group ethnicity_of on ethnicity_of.code = subject.ethnicity
where e.source = 'frontdoor_contacts' and e.latest;
comment on view extracts.frontdoor_contacts is 'Contacts with the children''s front door: the rows that count, the latest of their key';
comment on column extracts.frontdoor_contacts.row is 'Identifier of the row';
comment on column extracts.frontdoor_contacts.file is 'Name of the file with its extension';
comment on column extracts.frontdoor_contacts.line is 'Physical line, or row of the sheet';
comment on column extracts.frontdoor_contacts.contact_id is 'Contact id';
comment on column extracts.frontdoor_contacts.family_id is 'Family id';
comment on column extracts.frontdoor_contacts.received is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.frontdoor_contacts.received_timed is 'Whether received was told with a time';
comment on column extracts.frontdoor_contacts.role is 'Role';
comment on column extracts.frontdoor_contacts.source is 'Source';
comment on column extracts.frontdoor_contacts.reason is 'Reason; null when not known';
comment on column extracts.frontdoor_contacts.da_related is 'Da related: yes or no';
comment on column extracts.frontdoor_contacts.vpa_class is 'Vpa class; null when not known';
comment on column extracts.frontdoor_contacts.ethnicity is 'Self-defined ethnic group, by the code of the table; null when not known';
comment on column extracts.frontdoor_contacts.ethnicity_group is 'asian, black, mixed, white or other; null when not known';
comment on column extracts.frontdoor_contacts.ethnicity_minority is 'All but White British; null when not known';
comment on column extracts.frontdoor_contacts.outcome is 'Outcome';
comment on column extracts.frontdoor_contacts.subject_person is 'The linked person';
comment on column extracts.frontdoor_contacts.subject_dob is 'Birth date; null when not known';
comment on column extracts.frontdoor_contacts.subject_sex is 'F, M, X or U; null when not told';
comment on column extracts.frontdoor_contacts.subject_ward is 'Ward of the postcode in this record; null when unknown';

create view extracts.homelessness_assessments with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'application_ref' as application_ref,
    (e.known ->> 'assessed')::timestamp as assessed,
    length(e.known ->> 'assessed') > 10 as assessed_timed,
    e.known ->> 'duty' as duty,
    e.known ->> 'reason_for_loss' as reason_for_loss,
    (e.known ->> 'da_reason')::boolean as da_reason,
    e.known ->> 'priority_need' as priority_need,
    e.known ->> 'main_duty_decision' as main_duty_decision,
    (e.known ->> 'main_duty_date')::timestamp as main_duty_date,
    length(e.known ->> 'main_duty_date') > 10 as main_duty_date_timed,
    (e.known ->> 'duty_ended')::timestamp as duty_ended,
    length(e.known ->> 'duty_ended') > 10 as duty_ended_timed,
    e.known ->> 'end_reason' as end_reason,
    (e.known ->> 'household_adults')::integer as household_adults,
    (e.known ->> 'household_children')::integer as household_children,
    applicant_link.person as applicant_person,
    applicant.dob as applicant_dob,
    applicant.sex as applicant_sex,
    applicant_link.ward as applicant_ward
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
left join extracts.named applicant on applicant.entry = e.id and applicant.role = 'applicant'
left join extracts.link applicant_link on applicant_link.named = applicant.id and applicant_link.until is null
where e.source = 'homelessness_assessments' and e.latest;
comment on view extracts.homelessness_assessments is 'Homelessness assessments: the rows that count, the latest of their key';
comment on column extracts.homelessness_assessments.row is 'Identifier of the row';
comment on column extracts.homelessness_assessments.file is 'Name of the file with its extension';
comment on column extracts.homelessness_assessments.line is 'Physical line, or row of the sheet';
comment on column extracts.homelessness_assessments.application_ref is 'Application ref';
comment on column extracts.homelessness_assessments.assessed is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.homelessness_assessments.assessed_timed is 'Whether assessed was told with a time';
comment on column extracts.homelessness_assessments.duty is 'Duty';
comment on column extracts.homelessness_assessments.reason_for_loss is 'Reason for loss; null when not known';
comment on column extracts.homelessness_assessments.da_reason is 'Da reason: yes or no';
comment on column extracts.homelessness_assessments.priority_need is 'Priority need; null when not known';
comment on column extracts.homelessness_assessments.main_duty_decision is 'Main duty decision; null when not known';
comment on column extracts.homelessness_assessments.main_duty_date is 'Day and time in Europe/London, midnight where no time was told; null when not known';
comment on column extracts.homelessness_assessments.main_duty_date_timed is 'Whether main_duty_date was told with a time';
comment on column extracts.homelessness_assessments.duty_ended is 'Day and time in Europe/London, midnight where no time was told; null when not known';
comment on column extracts.homelessness_assessments.duty_ended_timed is 'Whether duty_ended was told with a time';
comment on column extracts.homelessness_assessments.end_reason is 'End reason; null when not known';
comment on column extracts.homelessness_assessments.household_adults is 'Household adults, a whole number; null when not known';
comment on column extracts.homelessness_assessments.household_children is 'Household children, a whole number; null when not known';
comment on column extracts.homelessness_assessments.applicant_person is 'The linked person';
comment on column extracts.homelessness_assessments.applicant_dob is 'Birth date; null when not known';
comment on column extracts.homelessness_assessments.applicant_sex is 'F, M, X or U; null when not told';
comment on column extracts.homelessness_assessments.applicant_ward is 'Ward of the postcode in this record; null when unknown';

create view extracts.idva_referrals with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'referral_no' as referral_no,
    (e.known ->> 'received')::timestamp as received,
    length(e.known ->> 'received') > 10 as received_timed,
    e.known ->> 'source' as source,
    e.known ->> 'risk' as risk,
    e.known ->> 'service' as service,
    e.known ->> 'ethnicity' as ethnicity,
    ethnicity_of.broad as ethnicity_group,
    ethnicity_of.minority as ethnicity_minority,
    e.known ->> 'sexual_orientation' as sexual_orientation,
    e.known ->> 'disability' as disability,
    (e.known ->> 'first_contact')::timestamp as first_contact,
    length(e.known ->> 'first_contact') > 10 as first_contact_timed,
    (e.known ->> 'engaged')::boolean as engaged,
    (e.known ->> 'closed')::timestamp as closed,
    length(e.known ->> 'closed') > 10 as closed_timed,
    e.known ->> 'closure_reason' as closure_reason,
    client_link.person as client_person,
    client.dob as client_dob,
    client.sex as client_sex,
    client_link.ward as client_ward
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
left join extracts.named client on client.entry = e.id and client.role = 'client'
left join extracts.link client_link on client_link.named = client.id and client_link.until is null
left join extracts.ethnic_group ethnicity_of on ethnicity_of.code = client.ethnicity
where e.source = 'idva_referrals' and e.latest;
comment on view extracts.idva_referrals is 'Referrals to the specialist service: the rows that count, the latest of their key';
comment on column extracts.idva_referrals.row is 'Identifier of the row';
comment on column extracts.idva_referrals.file is 'Name of the file with its extension';
comment on column extracts.idva_referrals.line is 'Physical line, or row of the sheet';
comment on column extracts.idva_referrals.referral_no is 'Referral no';
comment on column extracts.idva_referrals.received is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.idva_referrals.received_timed is 'Whether received was told with a time';
comment on column extracts.idva_referrals.source is 'Source';
comment on column extracts.idva_referrals.risk is 'Risk; null when not known';
comment on column extracts.idva_referrals.service is 'Service';
comment on column extracts.idva_referrals.ethnicity is 'Self-defined ethnic group, by the code of the table; null when not known';
comment on column extracts.idva_referrals.ethnicity_group is 'asian, black, mixed, white or other; null when not known';
comment on column extracts.idva_referrals.ethnicity_minority is 'All but White British; null when not known';
comment on column extracts.idva_referrals.sexual_orientation is 'Sexual orientation; null when not known';
comment on column extracts.idva_referrals.disability is 'Disability; null when not known';
comment on column extracts.idva_referrals.first_contact is 'Day and time in Europe/London, midnight where no time was told; null when not known';
comment on column extracts.idva_referrals.first_contact_timed is 'Whether first_contact was told with a time';
comment on column extracts.idva_referrals.engaged is 'Engaged: yes or no; null when not known';
comment on column extracts.idva_referrals.closed is 'Day and time in Europe/London, midnight where no time was told; null when not known';
comment on column extracts.idva_referrals.closed_timed is 'Whether closed was told with a time';
comment on column extracts.idva_referrals.closure_reason is 'Closure reason; null when not known';
comment on column extracts.idva_referrals.client_person is 'The linked person';
comment on column extracts.idva_referrals.client_dob is 'Birth date; null when not known';
comment on column extracts.idva_referrals.client_sex is 'F, M, X or U; null when not told';
comment on column extracts.idva_referrals.client_ward is 'Ward of the postcode in this record; null when unknown';

create view extracts.iris_referrals with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'referral_no' as referral_no,
    (e.known ->> 'received')::timestamp as received,
    length(e.known ->> 'received') > 10 as received_timed,
    e.known ->> 'practice_code' as practice_code,
    e.known ->> 'ethnicity' as ethnicity,
    ethnicity_of.broad as ethnicity_group,
    ethnicity_of.minority as ethnicity_minority,
    e.known ->> 'sexual_orientation' as sexual_orientation,
    e.known ->> 'relationship' as relationship,
    patient_link.person as patient_person,
    patient.dob as patient_dob,
    patient.sex as patient_sex,
    patient_link.ward as patient_ward
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
left join extracts.named patient on patient.entry = e.id and patient.role = 'patient'
left join extracts.link patient_link on patient_link.named = patient.id and patient_link.until is null
left join extracts.ethnic_group ethnicity_of on ethnicity_of.code = patient.ethnicity
where e.source = 'iris_referrals' and e.latest;
comment on view extracts.iris_referrals is 'Referrals from primary care (IRIS): the rows that count, the latest of their key';
comment on column extracts.iris_referrals.row is 'Identifier of the row';
comment on column extracts.iris_referrals.file is 'Name of the file with its extension';
comment on column extracts.iris_referrals.line is 'Physical line, or row of the sheet';
comment on column extracts.iris_referrals.referral_no is 'Referral no';
comment on column extracts.iris_referrals.received is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.iris_referrals.received_timed is 'Whether received was told with a time';
comment on column extracts.iris_referrals.practice_code is 'Practice code';
comment on column extracts.iris_referrals.ethnicity is 'Self-defined ethnic group, by the code of the table; null when not known';
comment on column extracts.iris_referrals.ethnicity_group is 'asian, black, mixed, white or other; null when not known';
comment on column extracts.iris_referrals.ethnicity_minority is 'All but White British; null when not known';
comment on column extracts.iris_referrals.sexual_orientation is 'Sexual orientation; null when not known';
comment on column extracts.iris_referrals.relationship is 'Relationship; null when not known';
comment on column extracts.iris_referrals.patient_person is 'The linked person';
comment on column extracts.iris_referrals.patient_dob is 'Birth date; null when not known';
comment on column extracts.iris_referrals.patient_sex is 'F, M, X or U; null when not told';
comment on column extracts.iris_referrals.patient_ward is 'Ward of the postcode in this record; null when unknown';

create view extracts.marac_cases with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'case_no' as case_no,
    e.known ->> 'marac' as marac,
    (e.known ->> 'referral_date')::timestamp as referral_date,
    length(e.known ->> 'referral_date') > 10 as referral_date_timed,
    (e.known ->> 'meeting_date')::timestamp as meeting_date,
    length(e.known ->> 'meeting_date') > 10 as meeting_date_timed,
    case when e.known ? 'referring_agencies' then array(select jsonb_array_elements_text(e.known -> 'referring_agencies')) end as referring_agencies,
    case when e.known ? 'criteria' then array(select jsonb_array_elements_text(e.known -> 'criteria')) end as criteria,
    (e.known ->> 'dash_ticks')::integer as dash_ticks,
    (e.known ->> 'repeat_flag')::boolean as repeat_flag,
    (e.known ->> 'children_in_household')::integer as children_in_household,
    (e.known ->> 'bme')::boolean as bme,
    (e.known ->> 'lgbt')::boolean as lgbt,
    (e.known ->> 'disability')::boolean as disability,
    e.known ->> 'victim_ethnicity' as victim_ethnicity,
    victim_ethnicity_of.broad as victim_ethnicity_group,
    victim_ethnicity_of.minority as victim_ethnicity_minority,
    (e.known ->> 'harmed_by_under_18')::boolean as harmed_by_under_18,
    (e.known ->> 'cin')::boolean as cin,
    (e.known ->> 'cpp')::boolean as cpp,
    (e.known ->> 'lac')::boolean as lac,
    e.known ->> 'other_perpetrators' as other_perpetrators,
    victim_link.person as victim_person,
    victim.dob as victim_dob,
    victim.sex as victim_sex,
    victim_link.ward as victim_ward,
    perpetrator_link.person as perpetrator_person,
    perpetrator.dob as perpetrator_dob,
    perpetrator.sex as perpetrator_sex,
    perpetrator_link.ward as perpetrator_ward,
    array(select l.person from extracts.named n join extracts.link l on l.named = n.id and l.until is null where n.entry = e.id and n.role in ('perpetrator', 'other_perpetrator') order by n.place) as perpetrator_persons
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
left join extracts.named victim on victim.entry = e.id and victim.role = 'victim'
left join extracts.link victim_link on victim_link.named = victim.id and victim_link.until is null
left join extracts.named perpetrator on perpetrator.entry = e.id and perpetrator.role = 'perpetrator'
left join extracts.link perpetrator_link on perpetrator_link.named = perpetrator.id and perpetrator_link.until is null
left join extracts.ethnic_group victim_ethnicity_of on victim_ethnicity_of.code = victim.ethnicity
where e.source = 'marac_cases' and e.latest;
comment on view extracts.marac_cases is 'MARAC cases: the rows that count, the latest of their key';
comment on column extracts.marac_cases.row is 'Identifier of the row';
comment on column extracts.marac_cases.file is 'Name of the file with its extension';
comment on column extracts.marac_cases.line is 'Physical line, or row of the sheet';
comment on column extracts.marac_cases.case_no is 'Case no';
comment on column extracts.marac_cases.marac is 'Marac';
comment on column extracts.marac_cases.referral_date is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.marac_cases.referral_date_timed is 'Whether referral_date was told with a time';
comment on column extracts.marac_cases.meeting_date is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.marac_cases.meeting_date_timed is 'Whether meeting_date was told with a time';
comment on column extracts.marac_cases.referring_agencies is 'Referring agencies, each code once';
comment on column extracts.marac_cases.criteria is 'Criteria, each code once; null when not known';
comment on column extracts.marac_cases.dash_ticks is 'Dash ticks, a whole number; null when not known';
comment on column extracts.marac_cases.repeat_flag is 'Repeat flag: yes or no; null when not known';
comment on column extracts.marac_cases.children_in_household is 'Children in household, a whole number; null when not known';
comment on column extracts.marac_cases.bme is 'Bme: yes or no; null when not known';
comment on column extracts.marac_cases.lgbt is 'Lgbt: yes or no; null when not known';
comment on column extracts.marac_cases.disability is 'Disability: yes or no; null when not known';
comment on column extracts.marac_cases.victim_ethnicity is 'Self-defined ethnic group, by the code of the table; null when not known';
comment on column extracts.marac_cases.victim_ethnicity_group is 'asian, black, mixed, white or other; null when not known. Falls back on bme';
comment on column extracts.marac_cases.victim_ethnicity_minority is 'All but White British; null when not known. Falls back on bme';
comment on column extracts.marac_cases.harmed_by_under_18 is 'Harmed by under 18: yes or no; null when not known';
comment on column extracts.marac_cases.cin is 'Cin: yes or no; null when not known';
comment on column extracts.marac_cases.cpp is 'Cpp: yes or no; null when not known';
comment on column extracts.marac_cases.lac is 'Lac: yes or no; null when not known';
comment on column extracts.marac_cases.other_perpetrators is 'Other perpetrators; null when not known';
comment on column extracts.marac_cases.victim_person is 'The linked person';
comment on column extracts.marac_cases.victim_dob is 'Birth date; null when not known';
comment on column extracts.marac_cases.victim_sex is 'F, M, X or U; null when not told';
comment on column extracts.marac_cases.victim_ward is 'Ward of the postcode in this record; null when unknown';
comment on column extracts.marac_cases.perpetrator_person is 'The linked person';
comment on column extracts.marac_cases.perpetrator_dob is 'Birth date; null when not known';
comment on column extracts.marac_cases.perpetrator_sex is 'F, M, X or U; null when not told';
comment on column extracts.marac_cases.perpetrator_ward is 'Ward of the postcode in this record; null when unknown';
comment on column extracts.marac_cases.perpetrator_persons is 'The linked persons of the perpetrator and of the others';

create view extracts.police_incidents with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'incident_ref' as incident_ref,
    (e.known ->> 'recorded_at')::timestamp as recorded_at,
    length(e.known ->> 'recorded_at') > 10 as recorded_at_timed,
    e.known ->> 'ward_code' as ward_code,
    e.known ->> 'classification' as classification,
    e.known ->> 'offence_group' as offence_group,
    e.known ->> 'crime_ref' as crime_ref,
    e.known ->> 'vpa_grade' as vpa_grade,
    e.known ->> 'relationship' as relationship,
    e.known ->> 'children_linked' as children_linked,
    e.known ->> 'strangulation' as strangulation,
    e.known ->> 'weapon' as weapon,
    e.known ->> 'injury' as injury,
    e.known ->> 'victim_ethnicity_self' as victim_ethnicity_self,
    victim_ethnicity_self_of.broad as victim_ethnicity_self_group,
    victim_ethnicity_self_of.minority as victim_ethnicity_self_minority,
    e.known ->> 'victim_ethnicity_officer' as victim_ethnicity_officer,
    e.known ->> 'suspect_ethnicity_self' as suspect_ethnicity_self,
    suspect_ethnicity_self_of.broad as suspect_ethnicity_self_group,
    suspect_ethnicity_self_of.minority as suspect_ethnicity_self_minority,
    victim_link.person as victim_person,
    victim.dob as victim_dob,
    victim.sex as victim_sex,
    victim_link.ward as victim_ward,
    suspect_link.person as suspect_person,
    suspect.dob as suspect_dob,
    suspect.sex as suspect_sex,
    suspect_link.ward as suspect_ward
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
left join extracts.named victim on victim.entry = e.id and victim.role = 'victim'
left join extracts.link victim_link on victim_link.named = victim.id and victim_link.until is null
left join extracts.named suspect on suspect.entry = e.id and suspect.role = 'suspect'
left join extracts.link suspect_link on suspect_link.named = suspect.id and suspect_link.until is null
left join extracts.ethnic_group victim_ethnicity_self_of on victim_ethnicity_self_of.code = victim.ethnicity
left join extracts.ethnic_group suspect_ethnicity_self_of on suspect_ethnicity_self_of.code = suspect.ethnicity
where e.source = 'police_incidents' and e.latest;
comment on view extracts.police_incidents is 'Police incidents: the rows that count, the latest of their key';
comment on column extracts.police_incidents.row is 'Identifier of the row';
comment on column extracts.police_incidents.file is 'Name of the file with its extension';
comment on column extracts.police_incidents.line is 'Physical line, or row of the sheet';
comment on column extracts.police_incidents.incident_ref is 'Incident ref';
comment on column extracts.police_incidents.recorded_at is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.police_incidents.recorded_at_timed is 'Whether recorded_at was told with a time';
comment on column extracts.police_incidents.ward_code is 'Ward code; null when not known';
comment on column extracts.police_incidents.classification is 'Classification';
comment on column extracts.police_incidents.offence_group is 'Offence group; null when not known';
comment on column extracts.police_incidents.crime_ref is 'Crime ref; null when not known';
comment on column extracts.police_incidents.vpa_grade is 'Vpa grade; null when not known';
comment on column extracts.police_incidents.relationship is 'Relationship; null when not known';
comment on column extracts.police_incidents.children_linked is 'Children linked; null when not known';
comment on column extracts.police_incidents.strangulation is 'Strangulation; null when not known';
comment on column extracts.police_incidents.weapon is 'Weapon; null when not known';
comment on column extracts.police_incidents.injury is 'Injury; null when not known';
comment on column extracts.police_incidents.victim_ethnicity_self is 'Self-defined ethnic group, by the code of the table; null when not known';
comment on column extracts.police_incidents.victim_ethnicity_self_group is 'asian, black, mixed, white or other; null when not known';
comment on column extracts.police_incidents.victim_ethnicity_self_minority is 'All but White British; null when not known';
comment on column extracts.police_incidents.victim_ethnicity_officer is 'Victim ethnicity officer; null when not known';
comment on column extracts.police_incidents.suspect_ethnicity_self is 'Self-defined ethnic group, by the code of the table; null when not known';
comment on column extracts.police_incidents.suspect_ethnicity_self_group is 'asian, black, mixed, white or other; null when not known';
comment on column extracts.police_incidents.suspect_ethnicity_self_minority is 'All but White British; null when not known';
comment on column extracts.police_incidents.victim_person is 'The linked person';
comment on column extracts.police_incidents.victim_dob is 'Birth date; null when not known';
comment on column extracts.police_incidents.victim_sex is 'F, M, X or U; null when not told';
comment on column extracts.police_incidents.victim_ward is 'Ward of the postcode in this record; null when unknown';
comment on column extracts.police_incidents.suspect_person is 'The linked person';
comment on column extracts.police_incidents.suspect_dob is 'Birth date; null when not known';
comment on column extracts.police_incidents.suspect_sex is 'F, M, X or U; null when not told';
comment on column extracts.police_incidents.suspect_ward is 'Ward of the postcode in this record; null when unknown';

create view extracts.populations with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'area_code' as area_code,
    (e.known ->> 'year')::integer as year,
    e.known ->> 'sex' as sex,
    (e.known ->> 'age_from')::integer as age_from,
    (e.known ->> 'age_to')::integer as age_to,
    e.known ->> 'ethnicity' as ethnicity,
    ethnicity_of.broad as ethnicity_group,
    ethnicity_of.minority as ethnicity_minority,
    (e.known ->> 'persons')::numeric as persons,
    e.known ->> 'kind' as kind
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
left join extracts.ethnic_group ethnicity_of on ethnicity_of.code = e.known ->> 'ethnicity'
where e.source = 'populations' and e.latest;
comment on view extracts.populations is 'Populations: the rows that count, the latest of their key';
comment on column extracts.populations.row is 'Identifier of the row';
comment on column extracts.populations.file is 'Name of the file with its extension';
comment on column extracts.populations.line is 'Physical line, or row of the sheet';
comment on column extracts.populations.area_code is 'Area code';
comment on column extracts.populations.year is 'Year, a whole number';
comment on column extracts.populations.sex is 'Sex';
comment on column extracts.populations.age_from is 'Age from, a whole number';
comment on column extracts.populations.age_to is 'Age to, a whole number; null when not known';
comment on column extracts.populations.ethnicity is 'Self-defined ethnic group, by the code of the table; null when not known';
comment on column extracts.populations.ethnicity_group is 'asian, black, mixed, white or other; null when not known';
comment on column extracts.populations.ethnicity_minority is 'All but White British; null when not known';
comment on column extracts.populations.persons is 'Persons, a number';
comment on column extracts.populations.kind is 'Kind';

create view extracts.postcodes with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'postcode' as postcode,
    e.known ->> 'ward_code' as ward_code
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
where e.source = 'postcodes' and e.latest;
comment on view extracts.postcodes is 'Postcodes: the rows that count, the latest of their key';
comment on column extracts.postcodes.row is 'Identifier of the row';
comment on column extracts.postcodes.file is 'Name of the file with its extension';
comment on column extracts.postcodes.line is 'Physical line, or row of the sheet';
comment on column extracts.postcodes.postcode is 'Postcode';
comment on column extracts.postcodes.ward_code is 'Ward code';

create view extracts.prevalence with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'survey' as survey,
    e.known ->> 'question_set' as question_set,
    (e.known ->> 'year_ending')::timestamp as year_ending,
    length(e.known ->> 'year_ending') > 10 as year_ending_timed,
    e.known ->> 'sex' as sex,
    (e.known ->> 'age_from')::integer as age_from,
    (e.known ->> 'age_to')::integer as age_to,
    (e.known ->> 'per_cent')::numeric as per_cent,
    (e.known ->> 'lower')::numeric as lower,
    (e.known ->> 'upper')::numeric as upper
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
where e.source = 'prevalence' and e.latest;
comment on view extracts.prevalence is 'Survey estimates of prevalence: the rows that count, the latest of their key';
comment on column extracts.prevalence.row is 'Identifier of the row';
comment on column extracts.prevalence.file is 'Name of the file with its extension';
comment on column extracts.prevalence.line is 'Physical line, or row of the sheet';
comment on column extracts.prevalence.survey is 'Survey';
comment on column extracts.prevalence.question_set is 'Question set';
comment on column extracts.prevalence.year_ending is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.prevalence.year_ending_timed is 'Whether year_ending was told with a time';
comment on column extracts.prevalence.sex is 'Sex';
comment on column extracts.prevalence.age_from is 'Age from, a whole number';
comment on column extracts.prevalence.age_to is 'Age to, a whole number; null when not known';
comment on column extracts.prevalence.per_cent is 'Per cent, a number';
comment on column extracts.prevalence.lower is 'Lower, a number; null when not known';
comment on column extracts.prevalence.upper is 'Upper, a number; null when not known';

create view extracts.programme_referrals with (security_invoker = true) as
select e.id as row,
    d.file,
    e.line,
    e.known ->> 'referral_no' as referral_no,
    e.known ->> 'programme' as programme,
    (e.known ->> 'received')::timestamp as received,
    length(e.known ->> 'received') > 10 as received_timed,
    e.known ->> 'risk' as risk,
    (e.known ->> 'mandated')::boolean as mandated,
    (e.known ->> 'started')::timestamp as started,
    length(e.known ->> 'started') > 10 as started_timed,
    (e.known ->> 'ended')::timestamp as ended,
    length(e.known ->> 'ended') > 10 as ended_timed,
    e.known ->> 'completion' as completion,
    e.known ->> 'ethnicity' as ethnicity,
    ethnicity_of.broad as ethnicity_group,
    ethnicity_of.minority as ethnicity_minority,
    participant_link.person as participant_person,
    participant.dob as participant_dob,
    participant.sex as participant_sex,
    participant_link.ward as participant_ward
from extracts.entry e
join extracts.delivery d on d.id = e.delivery
left join extracts.named participant on participant.entry = e.id and participant.role = 'participant'
left join extracts.link participant_link on participant_link.named = participant.id and participant_link.until is null
left join extracts.ethnic_group ethnicity_of on ethnicity_of.code = participant.ethnicity
where e.source = 'programme_referrals' and e.latest;
comment on view extracts.programme_referrals is 'Referrals to programmes for people who harm: the rows that count, the latest of their key';
comment on column extracts.programme_referrals.row is 'Identifier of the row';
comment on column extracts.programme_referrals.file is 'Name of the file with its extension';
comment on column extracts.programme_referrals.line is 'Physical line, or row of the sheet';
comment on column extracts.programme_referrals.referral_no is 'Referral no';
comment on column extracts.programme_referrals.programme is 'Programme';
comment on column extracts.programme_referrals.received is 'Day and time in Europe/London, midnight where no time was told';
comment on column extracts.programme_referrals.received_timed is 'Whether received was told with a time';
comment on column extracts.programme_referrals.risk is 'Risk; null when not known';
comment on column extracts.programme_referrals.mandated is 'Mandated: yes or no; null when not known';
comment on column extracts.programme_referrals.started is 'Day and time in Europe/London, midnight where no time was told; null when not known';
comment on column extracts.programme_referrals.started_timed is 'Whether started was told with a time';
comment on column extracts.programme_referrals.ended is 'Day and time in Europe/London, midnight where no time was told; null when not known';
comment on column extracts.programme_referrals.ended_timed is 'Whether ended was told with a time';
comment on column extracts.programme_referrals.completion is 'Completion; null when not known';
comment on column extracts.programme_referrals.ethnicity is 'Self-defined ethnic group, by the code of the table; null when not known';
comment on column extracts.programme_referrals.ethnicity_group is 'asian, black, mixed, white or other; null when not known';
comment on column extracts.programme_referrals.ethnicity_minority is 'All but White British; null when not known';
comment on column extracts.programme_referrals.participant_person is 'The linked person';
comment on column extracts.programme_referrals.participant_dob is 'Birth date; null when not known';
comment on column extracts.programme_referrals.participant_sex is 'F, M, X or U; null when not told';
comment on column extracts.programme_referrals.participant_ward is 'Ward of the postcode in this record; null when unknown';

create view extracts.completeness with (security_invoker = true) as
select e.source, f.field, e.id as row, e.at, e.known ? f.field as known
from extracts.entry e
join (values
    ('accommodation_referrals', 'referral_no'),
    ('accommodation_referrals', 'provider'),
    ('accommodation_referrals', 'received'),
    ('accommodation_referrals', 'decision'),
    ('accommodation_referrals', 'decline_reasons'),
    ('accommodation_referrals', 'out_of_area_from'),
    ('accommodation_referrals', 'household_adults'),
    ('accommodation_referrals', 'household_children'),
    ('accommodation_referrals', 'support_needs'),
    ('accommodation_stays', 'stay_no'),
    ('accommodation_stays', 'provider'),
    ('accommodation_stays', 'scheme'),
    ('accommodation_stays', 'unit'),
    ('accommodation_stays', 'unit_type'),
    ('accommodation_stays', 'bedspaces'),
    ('accommodation_stays', 'moved_in'),
    ('accommodation_stays', 'moved_out'),
    ('accommodation_stays', 'end_reason'),
    ('accommodation_stays', 'destination'),
    ('accommodation_stays', 'household_adults'),
    ('accommodation_stays', 'household_children'),
    ('accommodation_stock', 'as_at'),
    ('accommodation_stock', 'provider'),
    ('accommodation_stock', 'scheme'),
    ('accommodation_stock', 'unit'),
    ('accommodation_stock', 'unit_type'),
    ('accommodation_stock', 'bedspaces'),
    ('accommodation_stock', 'commissioned'),
    ('areas', 'ward_code'),
    ('areas', 'ward_name'),
    ('areas', 'locality'),
    ('areas', 'council'),
    ('areas', 'imd_average'),
    ('boundaries', 'ward_code'),
    ('boundaries', 'shape'),
    ('cin_assessments', 'assessment_id'),
    ('cin_assessments', 'completed'),
    ('cin_assessments', 'factors'),
    ('frontdoor_contacts', 'contact_id'),
    ('frontdoor_contacts', 'family_id'),
    ('frontdoor_contacts', 'received'),
    ('frontdoor_contacts', 'role'),
    ('frontdoor_contacts', 'source'),
    ('frontdoor_contacts', 'reason'),
    ('frontdoor_contacts', 'da_related'),
    ('frontdoor_contacts', 'vpa_class'),
    ('frontdoor_contacts', 'ethnicity'),
    ('frontdoor_contacts', 'outcome'),
    ('homelessness_assessments', 'application_ref'),
    ('homelessness_assessments', 'assessed'),
    ('homelessness_assessments', 'duty'),
    ('homelessness_assessments', 'reason_for_loss'),
    ('homelessness_assessments', 'da_reason'),
    ('homelessness_assessments', 'priority_need'),
    ('homelessness_assessments', 'main_duty_decision'),
    ('homelessness_assessments', 'main_duty_date'),
    ('homelessness_assessments', 'duty_ended'),
    ('homelessness_assessments', 'end_reason'),
    ('homelessness_assessments', 'household_adults'),
    ('homelessness_assessments', 'household_children'),
    ('idva_referrals', 'referral_no'),
    ('idva_referrals', 'received'),
    ('idva_referrals', 'source'),
    ('idva_referrals', 'risk'),
    ('idva_referrals', 'service'),
    ('idva_referrals', 'ethnicity'),
    ('idva_referrals', 'sexual_orientation'),
    ('idva_referrals', 'disability'),
    ('idva_referrals', 'first_contact'),
    ('idva_referrals', 'engaged'),
    ('idva_referrals', 'closed'),
    ('idva_referrals', 'closure_reason'),
    ('iris_referrals', 'referral_no'),
    ('iris_referrals', 'received'),
    ('iris_referrals', 'practice_code'),
    ('iris_referrals', 'ethnicity'),
    ('iris_referrals', 'sexual_orientation'),
    ('iris_referrals', 'relationship'),
    ('marac_cases', 'case_no'),
    ('marac_cases', 'marac'),
    ('marac_cases', 'referral_date'),
    ('marac_cases', 'meeting_date'),
    ('marac_cases', 'referring_agencies'),
    ('marac_cases', 'criteria'),
    ('marac_cases', 'dash_ticks'),
    ('marac_cases', 'repeat_flag'),
    ('marac_cases', 'children_in_household'),
    ('marac_cases', 'bme'),
    ('marac_cases', 'lgbt'),
    ('marac_cases', 'disability'),
    ('marac_cases', 'victim_ethnicity'),
    ('marac_cases', 'harmed_by_under_18'),
    ('marac_cases', 'cin'),
    ('marac_cases', 'cpp'),
    ('marac_cases', 'lac'),
    ('marac_cases', 'other_perpetrators'),
    ('police_incidents', 'incident_ref'),
    ('police_incidents', 'recorded_at'),
    ('police_incidents', 'ward_code'),
    ('police_incidents', 'classification'),
    ('police_incidents', 'offence_group'),
    ('police_incidents', 'crime_ref'),
    ('police_incidents', 'vpa_grade'),
    ('police_incidents', 'relationship'),
    ('police_incidents', 'children_linked'),
    ('police_incidents', 'strangulation'),
    ('police_incidents', 'weapon'),
    ('police_incidents', 'injury'),
    ('police_incidents', 'victim_ethnicity_self'),
    ('police_incidents', 'victim_ethnicity_officer'),
    ('police_incidents', 'suspect_ethnicity_self'),
    ('populations', 'area_code'),
    ('populations', 'year'),
    ('populations', 'sex'),
    ('populations', 'age_from'),
    ('populations', 'age_to'),
    ('populations', 'ethnicity'),
    ('populations', 'persons'),
    ('populations', 'kind'),
    ('postcodes', 'postcode'),
    ('postcodes', 'ward_code'),
    ('prevalence', 'survey'),
    ('prevalence', 'question_set'),
    ('prevalence', 'year_ending'),
    ('prevalence', 'sex'),
    ('prevalence', 'age_from'),
    ('prevalence', 'age_to'),
    ('prevalence', 'per_cent'),
    ('prevalence', 'lower'),
    ('prevalence', 'upper'),
    ('programme_referrals', 'referral_no'),
    ('programme_referrals', 'programme'),
    ('programme_referrals', 'received'),
    ('programme_referrals', 'risk'),
    ('programme_referrals', 'mandated'),
    ('programme_referrals', 'started'),
    ('programme_referrals', 'ended'),
    ('programme_referrals', 'completion'),
    ('programme_referrals', 'ethnicity')
) f (source, field) on f.source = e.source
where e.latest
union all
select e.source, n.role || '_' || p.part, e.id, e.at, p.part = any (n.known)
from extracts.entry e
join extracts.named n on n.entry = e.id and n.place = 0
cross join (values ('ref'), ('forenames'), ('surname'), ('dob'), ('sex'), ('house'), ('postcode'), ('nhs_number'), ('phone')) p (part)
where e.latest;
comment on view extracts.completeness is 'Which fields of the rows that count are known, those of the people they name included';
comment on column extracts.completeness.source is 'Which kind of row';
comment on column extracts.completeness.field is 'The contract''s name of the column';
comment on column extracts.completeness.row is 'Identifier of the row';
comment on column extracts.completeness.at is 'When the row happened, in Europe/London';
comment on column extracts.completeness.known is 'Whether the value is known: neither missing, unknown, refused nor unreadable';

do $$
declare v text;
begin
    for v in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'extracts' and c.relkind = 'v' loop
        execute format('grant select on extracts.%I to rowan_app', v);
    end loop;
end $$;
