-- An incident of the period and a relationship of a victim in it to a suspect; unknown where none of its rows has one.
with incident as (
\ir police_incident.sql
)
select distinct n.area, r.incident_ref,
       case when r.relationship is null then 'unknown'
            when r.relationship in ('partner', 'ex-partner', 'spouse', 'ex-spouse', 'family') then r.relationship
            else 'other' end as relationship
from incident n
join (
    select i.incident_ref, lower(replace(i.relationship, '_', '-')) as relationship,
           bool_or(i.relationship is not null) over (partition by i.incident_ref) as known
    from extracts.police_incidents i) r on r.incident_ref = n.incident_ref
where r.relationship is not null or not r.known
