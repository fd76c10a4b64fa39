-- A referral received in the period to a programme for people who harm.
select r.programme, r.ethnicity_group is not null or r.ethnicity_minority is not null as has_ethnicity
from extracts.programme_referrals r
where r.received >= :from and r.received < :until
