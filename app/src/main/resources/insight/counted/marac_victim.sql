-- A victim of the period's cases, once, as at the first of them.
with cases as (
\ir marac_case.sql
)
select distinct on (person) area, person, sex, ethnic_group, minority
from cases
order by person, at, file, line
