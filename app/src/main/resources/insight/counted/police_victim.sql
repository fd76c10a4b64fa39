-- A victim of the period's incidents, once; whether any incident of the period has the ethnicity that they gave.
with named as (
    select i.row, i.incident_ref, i.victim_person as person, i.file, i.line, i.victim_dob as dob, i.victim_sex as sex,
           i.victim_ethnicity_self_group as ethnic_group, i.victim_ethnicity_self_minority as minority
    from extracts.police_incidents i
),
\ir ../parts/police_person.sql
, giving as materialized (
    select distinct n.person
    from named n
    join incident i on i.incident_ref = n.incident_ref
    where n.person is not null and (n.ethnic_group is not null or n.minority is not null)
)
select e.place as area, d.person, d.sex, d.age, d.ethnic_group, d.minority, g.person is not null as gave_ethnicity
from described d
join event e on e.row = d.row
left join giving g on g.person = d.person
