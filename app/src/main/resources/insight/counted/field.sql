-- A field of a row of the period, and whether it is known.
select c.source || '.' || c.field as source_field, c.known
from extracts.completeness c
where c.at >= :from and c.at < :until
