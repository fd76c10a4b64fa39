-- An application assessed as homeless or threatened with it in the period.
select a.application_ref, a.da_reason, a.duty, a.duty in ('PREVENTION', 'RELIEF') as owed
from extracts.homelessness_assessments a
where a.assessed >= :from and a.assessed < :until
