-- How many people live in each area, by year, sex and age.
with
\ir ../parts/residents.sql
select area, kind, year, sex, age_from, age_to, sum(persons) as persons
from resident
where ethnicity is null and kind in ('ESTIMATE', 'PROJECTION')
group by area, kind, year, sex, age_from, age_to
order by area, kind, year, sex, age_from, age_to
