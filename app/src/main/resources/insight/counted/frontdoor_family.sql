-- A family in a contact of the period, and whether anything in it is about domestic abuse.
select c.contact_id, c.family_id, bool_or(c.da_related) as da_related
from extracts.frontdoor_contacts c
where c.received >= :from and c.received < :until
group by c.contact_id, c.family_id
