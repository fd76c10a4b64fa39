-- A main duty decision dated in the period.
select a.application_ref, a.da_reason, a.main_duty_decision
from extracts.homelessness_assessments a
where a.main_duty_date >= :from and a.main_duty_date < :until
