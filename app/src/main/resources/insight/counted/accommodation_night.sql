-- A unit on a night of the period: available where it stands in the last list on or before the night, else in the first
-- after it; occupied where a stay covers the night. Sanctuary is left out: it is the household's own home.
with night as (
    select day::date as night
    from generate_series(cast(:from as timestamp), cast(:until as timestamp) - interval '1 day', interval '1 day') day
),
list as (
    select n.night,
           coalesce((select max(s.as_at) from extracts.accommodation_stock s where s.as_at::date <= n.night),
                    (select min(s.as_at) from extracts.accommodation_stock s)) as as_at
    from night n
)
select s.provider, s.scheme, s.unit, l.night, 1 as available, 0 as occupied
from list l
join extracts.accommodation_stock s on s.as_at = l.as_at
where s.unit_type <> 'SANCTUARY'
union all
select distinct s.provider, s.scheme, s.unit, n.night, 0, 1
from night n
join extracts.accommodation_stays s
  on s.moved_in::date <= n.night and (s.moved_out is null or n.night < s.moved_out::date)
where s.unit_type <> 'SANCTUARY'
