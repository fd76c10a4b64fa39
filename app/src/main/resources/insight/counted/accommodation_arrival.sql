-- A stay begun in the period, and the latest accepted referral of its household up to then: whether there is one and
-- whether the household was in within 24 hours, by the clock where both have a time, else by the next day.
select s.unit_type, r.received is not null as accepted,
       case when r.received_timed and s.moved_in_timed then s.moved_in <= r.received + interval '24 hours'
            else s.moved_in::date - r.received::date <= 1 end as in_a_day
from extracts.accommodation_stays s
left join lateral (
    select r.received, r.received_timed
    from extracts.accommodation_referrals r
    where r.applicant_person = s.lead_person and r.decision = 'ACCEPTED'
      and case when r.received_timed and s.moved_in_timed then r.received <= s.moved_in
               else r.received::date <= s.moved_in::date end
    order by r.received desc
    limit 1) r on true
where s.moved_in >= :from and s.moved_in < :until
