-- What surveys found.
select question_set, year_ending, sex, age_from, age_to, per_cent, lower, upper
from extracts.prevalence
order by year_ending, question_set, sex, age_from, age_to
