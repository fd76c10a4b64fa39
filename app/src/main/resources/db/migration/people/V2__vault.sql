-- Where a person is and how they can be reached: the only place where this is written. Encrypted under a key of the
-- person's own; released one item at a time, with its audit event written first or not at all (requirements LO-01, LO-02).

create schema vault;
comment on schema vault is 'Where people are and how to reach them: given out by one function, which writes it down first';

create table vault.person_key (
    person  uuid primary key,
    wrapped bytea not null,
    made_at timestamptz not null
);
comment on table vault.person_key is 'The key under which a person''s entries are encrypted, itself encrypted under the partnership''s key';
comment on column vault.person_key.person is 'Whose';
comment on column vault.person_key.wrapped is 'The encrypted key';
comment on column vault.person_key.made_at is 'When made';

create table vault.entry (
    id       uuid primary key,
    person   uuid not null,
    class    text not null,
    version  int  not null default 1,
    sealed   bytea not null,
    told_by  uuid not null,
    told_at  timestamptz not null,
    ended_at timestamptz,
    constraint entry_class_is_known check (class in ('LOCATION', 'CONTACT'))
);
create index entry_of_person on vault.entry (person);
comment on table vault.entry is 'An address, or a number or address for contact. What it is and what it says are both encrypted';
comment on column vault.entry.id is 'Identifier: all that is ever written elsewhere';
comment on column vault.entry.person is 'Whose';
comment on column vault.entry.class is 'LOCATION: where they are or were. CONTACT: how they can be reached';
comment on column vault.entry.version is 'Counts changes; part of what the encryption vouches for';
comment on column vault.entry.sealed is 'Kind and words, encrypted';
comment on column vault.entry.told_by is 'The referral or member of staff it came from';
comment on column vault.entry.told_at is 'When';
comment on column vault.entry.ended_at is 'When it stopped being true; null while it is';

-- The wrapped key of a person, for whoever sees them or made it just now.
create function vault.key_of(whose uuid) returns bytea
    language sql stable security definer set search_path = '' as $$
    select k.wrapped from vault.person_key k
    where k.person = whose and acting.staff() is not null
      and (k.xmin = pg_current_xact_id_if_assigned()::xid or whose = any (sharing.in_view()) or acting.purpose() = 'BULK_LOAD'
           or (acting.purpose() = 'GOVERNANCE' and sharing.reviews_access_to(whose)))
$$;
comment on function vault.key_of(uuid) is 'The wrapped key of a person; null when there is none or the acting member of staff may not use it';

-- The key of a person, made by whoever writes first. Gives back the wrapped key that holds: to whoever made it, within the
-- transaction that made it, and to those who may see the person.
create function vault.keep_key(whose uuid, candidate bytea) returns bytea
    language plpgsql security definer set search_path = '' as $$
declare
    held bytea;
begin
    if acting.staff() is null then
        raise exception 'nobody is acting' using errcode = '42501';
    end if;
    insert into vault.person_key (person, wrapped, made_at) values (whose, candidate, coalesce(acting.at(), now()))
    on conflict (person) do nothing
    returning wrapped into held;
    return coalesce(held, vault.key_of(whose));
end $$;
comment on function vault.keep_key(uuid, bytea) is 'The wrapped key of a person: the candidate if there was none; null when there is one that the acting member of staff may not use';

-- Puts an item in. Whoever refers may put and never look.
create function vault.put(new_id uuid, whose uuid, new_class text, new_sealed bytea, source uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if coalesce(acting.purpose(), '') not in ('REFERRING', 'BULK_LOAD') and not (whose = any (sharing.in_view())) then
        raise exception 'not in view' using errcode = '42501';
    end if;
    insert into vault.entry (id, person, class, sealed, told_by, told_at)
    values (new_id, whose, new_class, new_sealed, source, acting.at());
end $$;
comment on function vault.put(uuid, uuid, text, bytea, uuid) is 'Puts an item into the vault';

-- Says that an item is no longer true. It stays, so that what was once sent where can be told.
create function vault.retire(old_id uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    update vault.entry e set ended_at = acting.at()
    where e.id = old_id and e.ended_at is null and e.person = any (sharing.in_view());
end $$;
comment on function vault.retire(uuid) is 'Says that an item is no longer true';

-- What the vault holds of a person, without what it says.
create function vault.held(whose uuid) returns table (id uuid, class text, told_by uuid, told_at timestamptz, ended_at timestamptz)
    language sql stable security definer set search_path = '' as $$
    select e.id, e.class, e.told_by, e.told_at, e.ended_at
    from vault.entry e
    where e.person = whose and whose = any (sharing.in_view())
    order by e.told_at, e.id
$$;
comment on function vault.held(uuid) is 'What the vault holds of a person, without what it says';

-- Releases one item: writes who, whose and why, then gives it. No audit, no release.
create function vault.release(wanted uuid, basis text) returns table (person uuid, class text, version int, sealed bytea, wrapped bytea)
    language plpgsql security definer set search_path = '' as $$
declare
    e vault.entry;
begin
    select * into e from vault.entry v where v.id = wanted and v.person = any (sharing.in_view());
    if e.id is null then
        return;
    end if;
    perform audit.append('vault.release', e.id, array[e.person], array[e.class], 'ALLOWED', basis);
    return query select e.person, e.class, e.version, e.sealed, k.wrapped from vault.person_key k where k.person = e.person;
end $$;
comment on function vault.release(uuid, text) is 'Releases one item of the vault, its audit event first';

do $$
declare t text;
begin
    foreach t in array array['person_key', 'entry'] loop
        execute format('alter table vault.%I enable row level security', t);
        execute format('alter table vault.%I force row level security', t);
        execute format('create policy %I on vault.%I to rowan_owner using (true) with check (true)', t || '_is_used_by_its_functions', t);
    end loop;
end $$;
select audit.watch('vault.entry', 'person', 'id');
select audit.watch('vault.person_key', 'person');

revoke all on function vault.key_of(uuid), vault.keep_key(uuid, bytea), vault.put(uuid, uuid, text, bytea, uuid), vault.retire(uuid), vault.held(uuid), vault.release(uuid, text) from public;
grant usage on schema vault to rowan_app, rowan_vault;
grant execute on function vault.key_of(uuid), vault.keep_key(uuid, bytea), vault.put(uuid, uuid, text, bytea, uuid), vault.retire(uuid), vault.held(uuid) to rowan_app;
grant execute on function vault.release(uuid, text) to rowan_vault;
