-- A referral from primary care received in the period.
with event as (
    select r.row, r.patient_person as person, r.received as at, r.file, r.line, r.patient_ward as ward,
           r.patient_dob as dob, r.patient_sex as sex, r.ethnicity_group as ethnic_group,
           r.ethnicity_minority as minority
    from extracts.iris_referrals r
    where r.received >= :from and r.received < :until
),
\ir ../parts/described.sql
select d.area, d.sex, d.wide_age as iris_age,
       case when r.relationship is null then 'unknown'
            when lower(replace(r.relationship, '_', '-')) in ('partner', 'ex-partner', 'spouse', 'ex-spouse', 'family')
            then lower(replace(r.relationship, '_', '-')) else 'other' end as relationship,
       r.ethnicity_group is not null or r.ethnicity_minority is not null as has_ethnicity
from described d
join extracts.iris_referrals r on r.row = d.row
