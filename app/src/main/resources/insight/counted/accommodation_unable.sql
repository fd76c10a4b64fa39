-- A household that was declined in the period and that no provider accepted in it, and a reason given; one empty row where
-- none was.
with asked as (
    select r.applicant_person as household, r.decision, r.decline_reasons
    from extracts.accommodation_referrals r
    where r.received >= :from and r.received < :until
)
select a.household, f.reason as decline_reason
from asked a
left join lateral unnest(a.decline_reasons) as f (reason) on true
where a.decision = 'DECLINED'
  and not exists (select from asked b where b.household = a.household and b.decision = 'ACCEPTED')
