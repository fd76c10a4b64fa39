-- Whom and where an event is about. Stands in a "with" after "event (row, person, at, file, line, ward, dob, sex,
-- ethnic_group, minority)". What the event's own record does not know is that of the linked person's mention nearest in
-- time that does, the earlier of two as near; else it is unknown. Ages are whole years on the day.
mention as materialized (
    select m.person, m.at, m.file, m.line, m.ward, m.dob, m.sex, m.ethnicity_group as ethnic_group,
           m.ethnicity_minority as minority
    from extracts.mention m
    where m.person is not null and m.at is not null
),
nearest as (
    select e.row,
           (array_agg(m.ward order by apart, m.at, m.file, m.line) filter (where m.ward is not null))[1] as ward,
           (array_agg(m.dob order by apart, m.at, m.file, m.line) filter (where m.dob is not null))[1] as dob,
           (array_agg(m.sex order by apart, m.at, m.file, m.line) filter (where m.sex in ('F', 'M')))[1] as sex,
           (array_agg(m.ethnic_group order by apart, m.at, m.file, m.line)
               filter (where m.ethnic_group is not null))[1] as ethnic_group,
           (array_agg(m.minority order by apart, m.at, m.file, m.line)
               filter (where m.minority is not null))[1] as minority
    from event e
    join mention m on m.person = e.person
    cross join lateral (select greatest(m.at - e.at, e.at - m.at) as apart) a
    where e.ward is null or e.dob is null or e.sex is null or e.sex not in ('F', 'M')
       or e.ethnic_group is null or e.minority is null
    group by e.row
),
aged as (
    select e.row, e.person, e.at, coalesce(e.ward, n.ward) as ward,
           case when e.sex in ('F', 'M') then e.sex else coalesce(n.sex, 'unknown') end as sex,
           extract(year from age(e.at::date, coalesce(e.dob, n.dob)))::integer as years,
           coalesce(e.ethnic_group, n.ethnic_group) as ethnic_group, coalesce(e.minority, n.minority) as minority
    from event e
    left join nearest n on n.row = e.row
),
described as (
    select a.row, a.person, a.at, coalesce(p.locality, 'unknown') as area, a.sex, a.ethnic_group, a.minority,
           case when a.years is null then 'unknown' when a.years < 16 then '0-15' when a.years < 25 then '16-24'
                when a.years < 35 then '25-34' when a.years < 45 then '35-44' when a.years < 55 then '45-54'
                when a.years < 65 then '55-64' else '65+' end as age,
           case when a.years is null then 'unknown' when a.years < 16 then '0-15' when a.years < 25 then '16-24'
                when a.years < 45 then '25-44' else '45+' end as wide_age,
           case when a.years is null then 'unknown' when a.years < 18 then '0-17' when a.years < 25 then '18-24'
                else '25+' end as child_age
    from aged a
    left join extracts.areas p on p.ward_code = a.ward
)
