-- A stay with a night in the period: in on the night or before, out after it or not yet.
select s.unit_type, s.household_adults, s.household_children
from extracts.accommodation_stays s
where s.moved_in < :until
  and (s.moved_out is null or s.moved_out::date > greatest(s.moved_in, cast(:from as timestamp))::date)
