-- A person of the period's incidents, once, as in the first of them. Stands after "named (row, incident_ref, person,
-- file, line, dob, sex, ethnic_group, minority)".
incident as (
\ir ../counted/police_incident.sql
),
event as (
    select distinct on (n.person) n.row, n.person, i.at, n.file, n.line, null::text as ward, n.dob, n.sex, n.ethnic_group,
           n.minority, i.area as place
    from named n
    join incident i on i.incident_ref = n.incident_ref
    where n.person is not null
    order by n.person, i.at, n.file, n.line
),
\ir described.sql
