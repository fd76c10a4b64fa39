-- What was sent, and since when.
select l.source, min(e.earliest) as earliest
from extracts.loaded l
left join extracts.earliest e on e.source = l.source
where l.loaded > 0
group by l.source
order by l.source
