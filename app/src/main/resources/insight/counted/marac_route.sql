-- A case and one of the routes by which it came. Each of the n agencies that referred it has an n-th of it.
with cases as (
\ir marac_case.sql
),
agency as (
    select c.row, c.area, a.name
    from cases c
    cross join lateral (
        select distinct lower(replace(btrim(given), '_', ' ')) as name
        from unnest(c.referring_agencies) given) a
)
select area, row,
       case when name in ('police', 'idva', 'children', 'adults', 'primary care', 'secondary care', 'mental health',
                          'substance use', 'probation', 'voluntary', 'mash', 'education', 'housing')
            then name else 'other' end as route,
       1.0 / count(*) over (partition by row) as share
from agency
