-- A row of a contact of the period that is about domestic abuse. The class is unknown where no row of the contact has
-- one, and empty where another row has.
select c.contact_id, c.source, c.outcome,
       coalesce(c.vpa_class,
                case when count(c.vpa_class) over (partition by c.contact_id) = 0 then 'unknown' end) as vpa_class
from extracts.frontdoor_contacts c
where c.da_related and c.received >= :from and c.received < :until
