-- What share of the people of each area belongs to an ethnic group, at the latest census that asked.
with
\ir ../parts/residents.sql
,
census as (
    select area, ethnicity_group, ethnicity_minority, persons
    from resident
    where ethnicity is not null and kind = 'CENSUS'
      and year = (select max(year) from extracts.populations where kind = 'CENSUS' and ethnicity is not null)
)
select area, ethnicity_group as category, sum(persons) / nullif(sum(sum(persons)) over (partition by area), 0) as share
from census
where ethnicity_group is not null
group by area, ethnicity_group
union all
select area, 'minority', sum(persons) filter (where ethnicity_minority) / nullif(sum(persons), 0)
from census
where ethnicity_minority is not null
group by area
order by area, category
