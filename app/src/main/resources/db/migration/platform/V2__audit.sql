-- Who looked at or changed whose record, when, why, on what basis: never the values. Append-only, hash-chained in shards
-- and sealed each minute, so that a later change can be found (requirements AU-01 to AU-04).

create schema audit;
comment on schema audit is 'Every look and every change, in chains that show when they were tampered with';

create table audit.event (
    shard       smallint    not null constraint event_shard_is_known check (shard between 0 and 63),
    seq         bigint      not null constraint event_counts_from_one check (seq > 0),
    at          timestamptz not null,
    staff       uuid,
    agency      uuid,
    purpose     text,
    action      text        not null constraint event_action_is_a_plain_word check (action ~ '^[a-z_.]+$'),
    subject     uuid,
    persons     uuid[]      not null,
    fields      text[]      not null,
    outcome     text        not null constraint event_outcome_is_known check (outcome in ('ALLOWED', 'REFUSED', 'DONE')),
    basis       text        not null constraint event_basis_is_no_sentence check (basis ~ '^[A-Za-z0-9_.:, -]*$'),
    request     uuid,
    before_hash bytea       not null,
    hash        bytea       not null,
    primary key (shard, seq),
    constraint event_lists_are_plain check (
        coalesce(array_ndims(persons), 1) = 1 and coalesce(array_ndims(fields), 1) = 1
        and array_position(persons, null) is null and array_position(fields, null) is null)
);
create index event_by_person on audit.event using gin (persons);
create index event_by_staff on audit.event (staff, at);

comment on table audit.event is 'One read, write, search, export, decision or refusal. Who, whom, which kinds of field, on what basis; never a value';
comment on column audit.event.shard is 'Which of the 64 chains';
comment on column audit.event.seq is 'Place in the chain, from 1 without gaps';
comment on column audit.event.at is 'When, by the application''s clock';
comment on column audit.event.staff is 'Who; null when nobody was signed in';
comment on column audit.event.agency is 'For which agency';
comment on column audit.event.purpose is 'Why, as announced';
comment on column audit.event.action is 'What was done, in the words of the policy; for a write the table and the operation';
comment on column audit.event.subject is 'The person, referral or case it was done to; a surrogate, so that erasure does not break the chain';
comment on column audit.event.persons is 'Everyone whose record it concerned';
comment on column audit.event.fields is 'Classes of field for a read, names of columns for a write; never what they held';
comment on column audit.event.outcome is 'ALLOWED or REFUSED for a decision, DONE for a write';
comment on column audit.event.basis is 'The relationship, restriction, break-glass or rule it rested on';
comment on column audit.event.request is 'The request or job it belongs to';
comment on column audit.event.before_hash is 'Hash of the event before it in the chain';
comment on column audit.event.hash is 'SHA-256 of before_hash and the event in its canonical form';

create table audit.chain_head (
    shard smallint primary key constraint chain_head_shard_is_known check (shard between 0 and 63),
    seq   bigint not null,
    hash  bytea  not null
);
insert into audit.chain_head select s, 0, sha256(convert_to('rowan audit chain ' || s, 'UTF8')) from generate_series(0, 63) s;
comment on table audit.chain_head is 'The last event of each chain; locked while the next is appended';
comment on column audit.chain_head.shard is 'Which chain';
comment on column audit.chain_head.seq is 'Place of its last event';
comment on column audit.chain_head.hash is 'Hash of its last event, or of the chain''s name when it has none';

create table audit.seal (
    number      bigint      primary key constraint seal_counts_from_one check (number > 0),
    at          timestamptz not null,
    heads       text        not null,
    root        bytea       not null,
    before_root bytea       not null,
    signature   bytea       not null
);
comment on table audit.seal is 'The heads of all chains at one moment, as a Merkle tree (RFC 6962 hashing) whose root is signed (Ed25519) and handed to every agency as witness';
comment on column audit.seal.number is 'From 1 without gaps';
comment on column audit.seal.at is 'When';
comment on column audit.seal.heads is 'shard:seq:hash of the 64 chains, in their order, one a line, the hash in lower-case hexadecimal; no newline at the end';
comment on column audit.seal.root is 'Root of the tree over the lines of heads: a leaf is SHA-256 of 0x00 and the line, a node SHA-256 of 0x01 and the two below it';
comment on column audit.seal.before_root is 'Root of the seal before it; 32 zero bytes for the first';
comment on column audit.seal.signature is 'Ed25519 over "rowan audit seal", number, time in microseconds since 1970, before_root and root, joined by "|", the roots in lower-case hexadecimal';

-- A list of texts as one text that no other list has: each part as its length in UTF-8 bytes, a colon and the part, an
-- absent one as "-".
create function audit.parts(parts text[]) returns text
    language sql immutable set search_path = '' as $$
    select coalesce(string_agg(coalesce(octet_length(convert_to(part, 'UTF8')) || ':' || part, '-'), '' order by place), '')
    from unnest(parts) with ordinality as p (part, place)
$$;
comment on function audit.parts(text[]) is 'A list of texts as one text that no other list has';

-- One unambiguous form of an event, in UTF-8: the parts below in this order, of which the two lists are each one part, made
-- of their own parts in the same way. Numbers are decimal, the time is microseconds since 1970 (UTC), identifiers are lower
-- case.
create function audit.canonical(e audit.event) returns bytea
    language sql immutable set search_path = '' as $$
    select convert_to(audit.parts(array[
        e.shard::text, e.seq::text,
        (extract(epoch from e.at) * 1000000)::bigint::text,
        e.staff::text, e.agency::text, e.purpose, e.action, e.subject::text,
        audit.parts(e.persons::text[]), audit.parts(e.fields),
        e.outcome, e.basis, e.request::text]), 'UTF8')
$$;
comment on function audit.canonical(audit.event) is 'One unambiguous form of an event, for hashing';

-- Appends one event to a chain. Each transaction uses one chain, so that two transactions cannot wait for each other here.
create function audit.append(action text, subject uuid, persons uuid[], fields text[], outcome text, basis text) returns void
    language plpgsql security definer set search_path = '' as $$
declare
    who    acting.claims := acting.announced();
    head   audit.chain_head;
    e      audit.event;
begin
    select * into head from audit.chain_head h
    where h.shard = (('x' || right(md5(pg_current_xact_id()::text), 8))::bit(32)::bigint & 63)
    for update;
    e.shard := head.shard;
    e.seq := head.seq + 1;
    e.at := coalesce(who.at, date_trunc('microseconds', clock_timestamp()));
    e.staff := who.staff;
    e.agency := who.agency;
    e.purpose := who.purpose;
    e.action := action;
    e.subject := subject;
    e.persons := coalesce(persons, '{}');
    e.fields := coalesce(fields, '{}');
    e.outcome := outcome;
    e.basis := coalesce(basis, '');
    e.request := who.request;
    e.before_hash := head.hash;
    e.hash := sha256(head.hash || audit.canonical(e));
    insert into audit.event select e.*;
    update audit.chain_head h set seq = e.seq, hash = e.hash where h.shard = e.shard;
end $$;
comment on function audit.append(text, uuid, uuid[], text[], text, text) is 'Appends one event in the name of whoever is acting';

-- Records that a row was written. Takes the name of the column that says whom it concerns ('-' for nobody) and, second,
-- the column that says which referral or case. Deferred to the commit, when every row is already locked. A bulk load is
-- one audited act of its own and passes by.
create function audit.record() returns trigger
    language plpgsql security definer set search_path = '' as $$
declare
    row_    jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    fields  text[];
    person  text := tg_argv[0];
    subject text := case when tg_nargs > 1 then tg_argv[1] else tg_argv[0] end;
begin
    if (select acting.purpose()) = 'BULK_LOAD' then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        select coalesce(array_agg(n.key order by n.key), '{}') into fields
        from jsonb_each(to_jsonb(new)) n
        where n.value is distinct from to_jsonb(old) -> n.key;
        if fields = '{}' then
            return null;
        end if;
    else
        fields := '{}';
    end if;
    perform audit.append(
        tg_table_schema || '.' || tg_table_name || '.' || lower(tg_op),
        (row_ ->> subject)::uuid,
        case when row_ ->> person is null then '{}' else array[(row_ ->> person)::uuid] end,
        fields, 'DONE', '');
    return null;
end $$;
comment on function audit.record() is 'Records that a row was written: which table, whom it concerns, which columns; never what they held';

-- Every table is audited and bound in the same two words of its migration. What the role of bulk loads adds is audited as
-- the one act that it is, not row by row; nobody else can become that role.
create function audit.watch(watched regclass, person text, subject text default null) returns void
    language plpgsql set search_path = '' as $$
begin
    execute format(
        'create constraint trigger %I after insert or update or delete on %s deferrable initially deferred for each row when (current_user <> ''rowan_load'') execute function audit.record(%L%s)',
        replace(watched::text, '.', '_') || '_audit', watched, person,
        case when subject is null then '' else ', ' || quote_literal(subject) end);
end $$;
comment on function audit.watch(regclass, text, text) is 'Puts the audit trigger on a table';

-- Not even the owner, whom row security lets truncate, changes what was written. A superuser can: that is what the seals
-- and their witnesses are for.
create function audit.refuse() returns trigger
    language plpgsql set search_path = '' as $$
begin
    raise exception 'the audit log is only ever appended to' using errcode = '42501';
end $$;
comment on function audit.refuse() is 'Refuses to change or remove what was written';
create trigger event_is_only_appended before update or delete or truncate on audit.event
    for each statement execute function audit.refuse();
create trigger seal_is_only_appended before update or delete or truncate on audit.seal
    for each statement execute function audit.refuse();
create trigger head_only_moves before delete or truncate on audit.chain_head
    for each statement execute function audit.refuse();

alter table audit.event enable row level security;
alter table audit.event force row level security;
revoke update, delete, truncate on audit.event, audit.seal from rowan_owner;
revoke delete, truncate on audit.chain_head from rowan_owner;
create policy event_is_appended on audit.event for insert to rowan_owner with check (true);
create policy event_is_read_by_auditors on audit.event for select to rowan_owner, rowan_audit using (true);

alter table audit.chain_head enable row level security;
alter table audit.chain_head force row level security;
create policy head_moves on audit.chain_head to rowan_owner using (true) with check (true);
create policy head_is_read_by_auditors on audit.chain_head for select to rowan_audit using (true);

alter table audit.seal enable row level security;
alter table audit.seal force row level security;
create policy seal_is_read_and_added on audit.seal to rowan_audit using (true) with check (true);

revoke all on function audit.append(text, uuid, uuid[], text[], text, text) from public;
revoke all on function audit.watch(regclass, text, text) from public;
grant usage on schema audit to rowan_app, rowan_vault, rowan_audit;
grant execute on function audit.append(text, uuid, uuid[], text[], text, text) to rowan_audit;
grant select on audit.event, audit.chain_head to rowan_audit;
grant select, insert on audit.seal to rowan_audit;
