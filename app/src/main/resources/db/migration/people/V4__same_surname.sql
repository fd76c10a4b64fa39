-- Who of some persons bears one of some surnames: a look at someone of one's own name is looked at again (requirement
-- AU-06). For the job that checks looks; it gives back surnames that it was given, and no other.

create function people.bearing(persons uuid[], surnames text[]) returns table (person uuid, surname text)
    language sql stable security definer set search_path = '' as $$
    select distinct p.id, part.word
    from people.person p cross join lateral regexp_split_to_table(lower(p.family), '[ -]+') as part (word)
    where acting.purpose() = 'SYSTEM' and p.id = any (persons) and part.word = any (surnames)
$$;
comment on function people.bearing(uuid[], text[]) is 'Who of these persons bears which of these surnames, in lower case; for the job that checks looks';
revoke all on function people.bearing(uuid[], text[]) from public;
grant execute on function people.bearing(uuid[], text[]) to rowan_app;
