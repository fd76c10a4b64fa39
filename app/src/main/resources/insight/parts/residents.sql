-- Where the people of each area stand in the populations: under its own name or code where it is given itself, else as the
-- sum of its wards, else of its localities. Without areas everything that is given is one. Stands in a "with".
member as (
    select council as area, council as code, 0 as rank from extracts.areas
    union
    select council, ward_code, 1 from extracts.areas
    union
    select council, ward_name, 1 from extracts.areas
    where ward_name not in (select locality from extracts.areas union select council from extracts.areas)
    union
    select council, locality, 2 from extracts.areas
    union
    select locality, locality, 0 from extracts.areas
    union
    select locality, ward_code, 1 from extracts.areas
    union
    select locality, ward_name, 1 from extracts.areas
    where ward_name not in (select locality from extracts.areas union select council from extracts.areas)
    union
    select 'all', p.area_code, case when p.area_code = 'all' then 0 else 1 end
    from extracts.populations p
    where not exists (select from extracts.areas)
),
found as (
    select m.area, p.kind, p.year, p.sex, p.age_from, p.age_to, p.persons, p.ethnicity, p.ethnicity_group,
           p.ethnicity_minority, m.rank, min(m.rank) over (partition by m.area, p.kind, p.year, p.ethnicity is null) as best
    from member m
    join extracts.populations p on p.area_code = m.code
),
resident as (
    select area, kind, year, sex, age_from, age_to, persons, ethnicity, ethnicity_group, ethnicity_minority
    from found
    where rank = best
)
