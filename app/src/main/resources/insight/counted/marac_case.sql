-- A case at a meeting in the period. It is a repeat when an earlier case of the same victim, at any MARAC, shares a
-- perpetrator and was referred within the twelve calendar months before this one was. The latest such case is reached
-- whenever any is.
with event as (
    select c.row, c.victim_person as person, c.meeting_date as at, c.file, c.line, c.victim_ward as ward,
           c.victim_dob as dob, c.victim_sex as sex, c.victim_ethnicity_group as ethnic_group,
           c.victim_ethnicity_minority as minority
    from extracts.marac_cases c
    where c.meeting_date >= :from and c.meeting_date < :until
),
\ir ../parts/described.sql
select d.area, d.person, d.at, d.sex, d.wide_age as victim_age, d.ethnic_group, d.minority, c.row, c.file, c.line, c.marac,
       c.lgbt, c.disability, c.harmed_by_under_18, c.children_in_household, c.cin, c.cpp, c.lac, c.referring_agencies,
       exists (
           select from extracts.marac_cases e
           where e.victim_person = c.victim_person and e.perpetrator_persons && c.perpetrator_persons
             and e.referral_date::date < c.referral_date::date
             and c.referral_date::date <= e.referral_date::date + interval '12 months') as repeat
from described d
join extracts.marac_cases c on c.row = d.row
