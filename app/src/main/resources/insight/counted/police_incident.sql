-- An incident of the period. Its time, place and class are those of its first row. Its place is the ward given, else
-- that of its victim.
with first as (
    select distinct on (i.incident_ref) i.incident_ref, i.row, i.victim_person as person, i.recorded_at as at, i.file,
           i.line, coalesce(i.ward_code, i.victim_ward) as ward, i.victim_dob as dob, i.victim_sex as sex,
           i.victim_ethnicity_self_group as ethnic_group, i.victim_ethnicity_self_minority as minority, i.classification
    from extracts.police_incidents i
    order by i.incident_ref, i.file, i.line
),
event as (
    select row, person, at, file, line, ward, dob, sex, ethnic_group, minority
    from first
    where at >= :from and at < :until
),
\ir ../parts/described.sql
select d.area, f.incident_ref, f.at, f.classification = 'CRIME' as crime
from described d
join first f on f.row = d.row
