-- Finding that two records may be one person, and that someone on the staff is party to a case, without reading either:
-- only keyed hashes are compared, in a role of their own, and only handles come back.

create table people.match_key (
    person uuid not null,
    kind   text not null,
    key    bytea not null,
    primary key (person, kind, key),
    constraint match_key_kind_is_known check (kind in
        ('NAME_BORN', 'SOUND_BORN', 'GIVEN_BORN', 'FAMILY_BORN', 'NAME', 'SOUND', 'FAMILY_POSTCODE', 'GIVEN_POSTCODE', 'PHONE', 'EMAIL', 'NHS'))
);
create index match_key_lookup on people.match_key (key);
comment on table people.match_key is 'Keyed hashes (HMAC) of combinations by which the same person can be recognised';
comment on column people.match_key.person is 'Whose';
comment on column people.match_key.kind is 'Of which combination';
comment on column people.match_key.key is 'The hash';

create table people.staff_key (
    staff uuid not null references sharing.staff,
    kind  text not null,
    key   bytea not null,
    primary key (staff, kind, key),
    constraint staff_key_kind_is_known check (kind in ('NAME_BORN', 'PHONE', 'EMAIL', 'NHS'))
);
create index staff_key_lookup on people.staff_key (key);
comment on table people.staff_key is 'The same hashes of what staff entered about themselves in the conflict register; nothing else of it is kept';
comment on column people.staff_key.staff is 'Whose';
comment on column people.staff_key.kind is 'Of which combination';
comment on column people.staff_key.key is 'The hash';

create table people.possible_same (
    person   uuid not null references people.person,
    other    uuid not null references people.person,
    reasons  text[] not null,
    found_at timestamptz not null,
    decided  text,
    decided_by uuid,
    decided_at timestamptz,
    primary key (person, other),
    constraint possible_same_is_decided_whole check ((decided is null) = (decided_by is null) and (decided is null) = (decided_at is null)),
    constraint possible_same_decision_is_known check (decided in ('SAME', 'NOT_SAME', 'CANNOT_TELL'))
);
create index possible_same_other on people.possible_same (other);
comment on table people.possible_same is 'Two records that may be one person, found where the finder may not look; for the gatekeeper';
comment on column people.possible_same.person is 'The newer record';
comment on column people.possible_same.other is 'The older';
comment on column people.possible_same.reasons is 'Which combinations agree';
comment on column people.possible_same.found_at is 'When found';
comment on column people.possible_same.decided is 'What a person decided; null while it waits';
comment on column people.possible_same.decided_by is 'Who decided';
comment on column people.possible_same.decided_at is 'When';

-- Replaces the keys of a person. Whoever refers may write and never look.
create function people.keep_match_keys(whose uuid, kinds text[], hashes bytea[]) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if coalesce(acting.purpose(), '') not in ('REFERRING', 'BULK_LOAD') and not (whose = any (sharing.in_view())) then
        raise exception 'not in view' using errcode = '42501';
    end if;
    insert into people.match_key (person, kind, key)
    select whose, k.kind, k.hash from unnest(kinds, hashes) as k (kind, hash)
    on conflict do nothing;
end $$;
comment on function people.keep_match_keys(uuid, text[], bytea[]) is 'Adds the match keys of a person';

-- Who shares keys: handles and the combinations that agree, for the matching component alone.
create function people.sharing_keys(hashes bytea[]) returns table (person uuid, kinds text[])
    language sql stable security definer set search_path = '' as $$
    select m.person, array_agg(distinct m.kind order by m.kind)
    from people.match_key m
    where m.key = any (hashes)
    group by m.person
    order by count(distinct m.kind) desc, m.person
    limit 200
$$;
comment on function people.sharing_keys(bytea[]) is 'Persons who share any of these keys, and which combinations agree';

create function people.staff_sharing_keys(hashes bytea[]) returns table (staff uuid, kinds text[])
    language sql stable security definer set search_path = '' as $$
    select k.staff, array_agg(distinct k.kind order by k.kind) from people.staff_key k where k.key = any (hashes) group by k.staff
$$;
comment on function people.staff_sharing_keys(bytea[]) is 'Members of staff who share any of these keys';

-- Of these persons, those whom the announced member of staff may see.
create function people.seen_among(persons uuid[]) returns uuid[]
    language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(p), '{}') from unnest(persons) p where p = any (sharing.in_view())
$$;
comment on function people.seen_among(uuid[]) is 'Of these persons, those whom the announced member of staff may see';

create function people.note_possible_same(newer uuid, older uuid, why text[]) returns void
    language sql security definer set search_path = '' as $$
    insert into people.possible_same (person, other, reasons, found_at)
    values (newer, older, why, coalesce(acting.at(), now())) on conflict do nothing
$$;
comment on function people.note_possible_same(uuid, uuid, text[]) is 'Notes for the gatekeeper that two records may be one person';

create function people.keep_staff_keys(whose uuid, kinds text[], hashes bytea[]) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if coalesce(acting.purpose(), '') not in ('GOVERNANCE', 'BULK_LOAD') and acting.staff() is distinct from whose then
        raise exception 'not yours' using errcode = '42501';
    end if;
    delete from people.staff_key where staff = whose;
    insert into people.staff_key (staff, kind, key)
    select whose, k.kind, k.hash from unnest(kinds, hashes) as k (kind, hash) on conflict do nothing;
end $$;
comment on function people.keep_staff_keys(uuid, text[], bytea[]) is 'Replaces the conflict-register keys of a member of staff';

do $$
declare t text;
begin
    foreach t in array array['match_key', 'staff_key', 'possible_same'] loop
        execute format('alter table people.%I enable row level security', t);
        execute format('alter table people.%I force row level security', t);
        execute format('create policy %I on people.%I to rowan_owner using (true) with check (true)', t || '_is_used_by_its_functions', t);
    end loop;
end $$;
create policy possible_same_is_the_gatekeepers on people.possible_same to rowan_app
    using ((select acting.purpose()) = 'GOVERNANCE') with check ((select acting.purpose()) = 'GOVERNANCE');
grant select, update on people.possible_same to rowan_app;
select audit.watch('people.match_key', 'person');
select audit.watch('people.staff_key', '-', 'staff');
select audit.watch('people.possible_same', 'person');

do $$
declare f text;
begin
    foreach f in array array['keep_match_keys(uuid, text[], bytea[])', 'sharing_keys(bytea[])', 'staff_sharing_keys(bytea[])', 'seen_among(uuid[])',
                             'note_possible_same(uuid, uuid, text[])', 'keep_staff_keys(uuid, text[], bytea[])'] loop
        execute format('revoke all on function people.%s from public', f);
    end loop;
end $$;
grant execute on function people.keep_match_keys(uuid, text[], bytea[]), people.keep_staff_keys(uuid, text[], bytea[]) to rowan_app;
grant execute on function people.sharing_keys(bytea[]), people.staff_sharing_keys(bytea[]), people.seen_among(uuid[]), people.note_possible_same(uuid, uuid, text[]) to rowan_match;

-- Who shares keys with a person already recorded.
create function people.sharing_keys_of(whose uuid) returns table (person uuid, kinds text[])
    language sql stable security definer set search_path = '' as $$
    select other.person, array_agg(distinct other.kind order by other.kind)
    from people.match_key mine join people.match_key other on other.key = mine.key and other.person <> mine.person
    where mine.person = whose
    group by other.person
    order by count(distinct other.kind) desc, other.person
    limit 200
$$;
comment on function people.sharing_keys_of(uuid) is 'Persons who share any key with this one, and which combinations agree';
revoke all on function people.sharing_keys_of(uuid) from public;
grant execute on function people.sharing_keys_of(uuid) to rowan_match;

-- The persons that a member of staff is, by what they entered in the conflict register. For the job that looks after it.
create function people.persons_who_are(member uuid) returns uuid[]
    language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(distinct m.person), '{}')
    from people.staff_key k join people.match_key m on m.key = k.key
    where k.staff = member and acting.purpose() = 'SYSTEM'
$$;
comment on function people.persons_who_are(uuid) is 'The persons that a member of staff is, by the conflict register';
revoke all on function people.persons_who_are(uuid) from public;
grant execute on function people.persons_who_are(uuid) to rowan_match;
