-- Who is acting, as announced at the start of each transaction and signed by the application, so that a statement
-- smuggled into a session cannot change it. Everything that decides in this database asks these functions.

create schema acting;
comment on schema acting is 'Who is acting in this transaction, and whether that is to be believed';

create table acting.secret (
    one   boolean primary key default true constraint secret_is_only_one check (one),
    inner_block bytea not null,
    outer_block bytea not null
);
comment on table acting.secret is 'The key of the announcements, in the two blocks that HMAC (RFC 2104) hashes with. Read by the checking function alone';
comment on column acting.secret.one is 'There is one key';
comment on column acting.secret.inner_block is 'The key xor 0x36, 64 bytes';
comment on column acting.secret.outer_block is 'The key xor 0x5c, 64 bytes';
alter table acting.secret enable row level security;

-- Learns the key at start-up. Only the owner may call it.
create function acting.learn_key(key bytea) returns void
    language plpgsql set search_path = '' as $$
declare
    inner_block bytea := decode(repeat('36', 64), 'hex');
    outer_block bytea := decode(repeat('5c', 64), 'hex');
begin
    for i in 0 .. length(key) - 1 loop
        inner_block := set_byte(inner_block, i, get_byte(key, i) # 54);
        outer_block := set_byte(outer_block, i, get_byte(key, i) # 92);
    end loop;
    insert into acting.secret (inner_block, outer_block) values (inner_block, outer_block)
    on conflict (one) do update set inner_block = excluded.inner_block, outer_block = excluded.outer_block;
end $$;
comment on function acting.learn_key(bytea) is 'Learns the key of the announcements';

create type acting.claims as (staff uuid, agency uuid, purpose text, at timestamptz, request uuid);
comment on type acting.claims is 'Who acts, for which agency, why, at what time by the application''s clock, in which request';

-- The announcement of this transaction, or null when there is none, or when it is forged, stale or made for another
-- connection. Format: staff|agency|purpose|microseconds|request|connection|expiry|hmac.
create function acting.announced() returns acting.claims
    language plpgsql stable security definer set search_path = '' as $$
declare
    text_    text := current_setting('rowan.acting', true);
    parts    text[];
    signed   text;
    secret   acting.secret;
    result   acting.claims;
begin
    if text_ is null or text_ = '' then
        return null;
    end if;
    parts := string_to_array(text_, '|');
    if cardinality(parts) <> 8 or parts[6] <> pg_backend_pid()::text
       or parts[7]::bigint < extract(epoch from clock_timestamp()) then
        return null;
    end if;
    select * into secret from acting.secret;
    signed := array_to_string(parts[1:7], '|');
    if encode(sha256(secret.outer_block || sha256(secret.inner_block || convert_to(signed, 'UTF8'))), 'hex') is distinct from parts[8] then
        return null;
    end if;
    result.staff := parts[1]::uuid;
    result.agency := parts[2]::uuid;
    result.purpose := parts[3];
    result.at := to_timestamp(0) + parts[4]::bigint * interval '1 microsecond';
    result.request := parts[5]::uuid;
    return result;
exception when others then
    return null;
end $$;
comment on function acting.announced() is 'The announcement of this transaction, or null';

create function acting.staff() returns uuid language sql stable set search_path = '' as $$ select (acting.announced()).staff $$;
create function acting.agency() returns uuid language sql stable set search_path = '' as $$ select (acting.announced()).agency $$;
create function acting.purpose() returns text language sql stable set search_path = '' as $$ select (acting.announced()).purpose $$;
create function acting.at() returns timestamptz language sql stable set search_path = '' as $$ select (acting.announced()).at $$;
comment on function acting.staff() is 'Who is acting, or null';
comment on function acting.agency() is 'For which agency, or null';
comment on function acting.purpose() is 'Why, or null';
comment on function acting.at() is 'The time by the application''s clock, or null when nobody is acting';

create policy secret_is_read_by_its_owner on acting.secret to rowan_owner using (true) with check (true);
alter table acting.secret force row level security;

revoke all on function acting.learn_key(bytea) from public;
grant usage on schema acting to rowan_app, rowan_match, rowan_vault, rowan_audit;
