-- A suspect of the period's incidents, once.
with named as (
    select i.row, i.incident_ref, i.suspect_person as person, i.file, i.line, i.suspect_dob as dob, i.suspect_sex as sex,
           i.suspect_ethnicity_self_group as ethnic_group, i.suspect_ethnicity_self_minority as minority
    from extracts.police_incidents i
),
\ir ../parts/police_person.sql
select e.place as area, d.person, d.sex, d.age
from described d
join event e on e.row = d.row
