-- A referral to the specialist service received in the period. First contact is within 24 hours by the clock where both
-- have a time, else on the same or the next day.
with event as (
    select r.row, r.client_person as person, r.received as at, r.file, r.line, r.client_ward as ward, r.client_dob as dob,
           r.client_sex as sex, r.ethnicity_group as ethnic_group, r.ethnicity_minority as minority
    from extracts.idva_referrals r
    where r.received >= :from and r.received < :until
),
\ir ../parts/described.sql
select d.area, r.service, coalesce(r.risk, 'unknown') as risk, r.engaged,
       r.ethnicity_group is not null or r.ethnicity_minority is not null as has_ethnicity,
       case when r.received_timed and r.first_contact_timed
            then r.first_contact between r.received and r.received + interval '24 hours'
            else r.first_contact::date - r.received::date between 0 and 1 end as reached_in_a_day
from described d
join extracts.idva_referrals r on r.row = d.row
