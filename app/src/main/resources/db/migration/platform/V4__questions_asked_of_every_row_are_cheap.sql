-- What is asked at every statement is answered without planning a query for it. The announcement is checked while it is
-- still text, and taken apart only when it is the application's own: nothing in it can fail to be read, and there is nothing
-- to catch. What this database says to itself is signed with the same key, under a name that no announcement begins with.

create function acting.sign(said text) returns text
    language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
    secret acting.secret;
begin
    select * into secret from acting.secret;
    return encode(sha256(secret.outer_block || sha256(secret.inner_block || convert_to(said, 'UTF8'))), 'hex');
end $$;
comment on function acting.sign(text) is 'The HMAC of a text under the key of the announcements (RFC 2104, SHA-256); null when no key was learned';
revoke all on function acting.sign(text) from public;

create or replace function acting.announced() returns acting.claims
    language plpgsql stable security definer set search_path = '' as $$
declare
    said   text := current_setting('rowan.acting', true);
    parts  text[];
    result acting.claims;
begin
    if said is null or said = '' then
        return null;
    end if;
    parts := string_to_array(said, '|');
    if cardinality(parts) <> 8 or parts[6] <> pg_backend_pid()::text
       or acting.sign(array_to_string(parts[1:7], '|')) is distinct from parts[8]
       or parts[7]::bigint < extract(epoch from clock_timestamp()) then
        return null;
    end if;
    result.staff := parts[1]::uuid;
    result.agency := parts[2]::uuid;
    result.purpose := parts[3];
    result.at := to_timestamp(0) + parts[4]::bigint * interval '1 microsecond';
    result.request := parts[5]::uuid;
    return result;
end $$;

create or replace function acting.staff() returns uuid language plpgsql stable set search_path = '' as $$ begin return (acting.announced()).staff; end $$;
create or replace function acting.agency() returns uuid language plpgsql stable set search_path = '' as $$ begin return (acting.announced()).agency; end $$;
create or replace function acting.purpose() returns text language plpgsql stable set search_path = '' as $$ begin return (acting.announced()).purpose; end $$;
create or replace function acting.at() returns timestamptz language plpgsql stable set search_path = '' as $$ begin return (acting.announced()).at; end $$;

-- The same form of an event as before, to the byte.
create or replace function audit.parts(parts text[]) returns text
    language plpgsql immutable set search_path = '' as $$
declare
    part   text;
    joined text := '';
begin
    if parts is not null then
        foreach part in array parts loop
            joined := joined || coalesce(octet_length(convert_to(part, 'UTF8')) || ':' || part, '-');
        end loop;
    end if;
    return joined;
end $$;
create or replace function audit.canonical(e audit.event) returns bytea
    language plpgsql immutable set search_path = '' as $$
begin
    return convert_to(audit.parts(array[
        e.shard::text, e.seq::text,
        (extract(epoch from e.at) * 1000000)::bigint::text,
        e.staff::text, e.agency::text, e.purpose, e.action, e.subject::text,
        audit.parts(e.persons::text[]), audit.parts(e.fields),
        e.outcome, e.basis, e.request::text]), 'UTF8');
end $$;
