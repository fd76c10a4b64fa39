-- The council and its localities.
select string_agg(distinct council, ' and ' order by council) as council,
       array_agg(distinct locality order by locality) as localities
from extracts.areas
