-- An assessment of a child in need completed in the period and a factor found in it; one empty row where none was.
select a.assessment_id, upper(f.code) as factor
from extracts.cin_assessments a
left join lateral unnest(a.factors) as f (code) on true
where a.completed >= :from and a.completed < :until
