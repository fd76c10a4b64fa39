-- A unit in stock at the last list of units on or before the period's last day.
select s.unit_type, s.bedspaces
from extracts.accommodation_stock s
where s.as_at = (select max(l.as_at) from extracts.accommodation_stock l where l.as_at < :until)
