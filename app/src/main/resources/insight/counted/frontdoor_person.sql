-- A person in a contact of the period that is about domestic abuse: once for each contact.
with event as (
    select distinct on (c.contact_id, c.subject_person) c.row, c.subject_person as person, c.received as at, c.file, c.line,
           c.subject_ward as ward, c.subject_dob as dob, c.subject_sex as sex, c.ethnicity_group as ethnic_group,
           c.ethnicity_minority as minority
    from extracts.frontdoor_contacts c
    where c.da_related and c.received >= :from and c.received < :until
    order by c.contact_id, c.subject_person, c.received, c.file, c.line
),
\ir ../parts/described.sql
select d.child_age as frontdoor_age, e.ethnic_group is not null or e.minority is not null as has_ethnicity
from described d
join event e on e.row = d.row
