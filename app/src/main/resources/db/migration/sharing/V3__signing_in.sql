-- Signing in with a local account. The tables stay closed to the application; these functions are all it can do.

-- A leaving that is recorded in advance takes effect when it comes, by the database's clock: nobody is acting yet.
create function sharing.is_member(s sharing.staff, a sharing.agency) returns boolean
    language sql stable set search_path = '' as $$
    select (s.left_at is null or s.left_at > now())
       and (a.left_on is null or a.left_on > (now() at time zone 'Europe/London')::date)
$$;
comment on function sharing.is_member(sharing.staff, sharing.agency) is 'Whether someone and their agency are in the partnership today';

create function sharing.credential_of(asked text) returns table (
    staff uuid, agency uuid, name text, role text, password text, totp bytea, totp_used bigint, failures int, locked_until timestamptz)
    language sql stable security definer set search_path = '' as $$
    select s.id, s.agency, s.name, s.role, c.password, c.totp, c.totp_used, c.failures, c.locked_until
    from sharing.staff s
    join sharing.agency a on a.id = s.agency
    join sharing.credential c on c.staff = s.id
    where s.username = asked and sharing.is_member(s, a)
$$;
comment on function sharing.credential_of(text) is 'What signing in with a user name is checked against; no row when nobody may';

create function sharing.signed_in(who uuid) returns table (agency uuid, agency_name text, name text, role text, teams uuid[])
    language sql stable security definer set search_path = '' as $$
    select s.agency, a.name, s.name, s.role, coalesce((select array_agg(m.team) from sharing.membership m where m.staff = s.id and m.valid @> now()), '{}')
    from sharing.staff s join sharing.agency a on a.id = s.agency
    where s.id = who and sharing.is_member(s, a)
$$;
comment on function sharing.signed_in(uuid) is 'Who someone is on this request; no row once they or their agency have left';

create function sharing.federated_staff(asked_issuer text, asked_subject text) returns uuid
    language sql stable security definer set search_path = '' as $$
    select f.staff from sharing.federated f
    join sharing.staff s on s.id = f.staff
    join sharing.agency a on a.id = s.agency
    where f.issuer = asked_issuer and f.subject = asked_subject and sharing.is_member(s, a)
$$;
comment on function sharing.federated_staff(text, text) is 'Whom an identity of a provider signs in; null when nobody';

create function sharing.note_failure(who uuid, next_try timestamptz) returns void
    language sql security definer set search_path = '' as $$
    update sharing.credential set failures = failures + 1, locked_until = next_try where staff = who
$$;
comment on function sharing.note_failure(uuid, timestamptz) is 'A wrong try: until when the next is refused';

create function sharing.note_success(who uuid) returns void
    language sql security definer set search_path = '' as $$
    update sharing.credential set failures = 0, locked_until = null where staff = who and (failures <> 0 or locked_until is not null)
$$;
comment on function sharing.note_success(uuid) is 'A right try';

-- Uses a time step of the second factor: true once for each step.
create function sharing.use_totp_step(who uuid, step bigint) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update sharing.credential set totp_used = step where staff = who and totp_used < step;
    return found;
end $$;
comment on function sharing.use_totp_step(uuid, bigint) is 'Uses a time step of the second factor: true once for each';

create function sharing.set_credential(who uuid, new_password text, new_totp bytea) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if coalesce(acting.purpose(), '') not in ('GOVERNANCE', 'BULK_LOAD') and acting.staff() is distinct from who then
        raise exception 'not yours' using errcode = '42501';
    end if;
    insert into sharing.credential (staff, password, totp) values (who, new_password, new_totp)
    on conflict (staff) do update set password = excluded.password, totp = coalesce(excluded.totp, sharing.credential.totp), failures = 0, locked_until = null;
end $$;
comment on function sharing.set_credential(uuid, text, bytea) is 'Sets a password and, when given, a second factor';

create function sharing.passkeys_of(who uuid) returns setof sharing.passkey
    language sql stable security definer set search_path = '' as $$
    select p.* from sharing.passkey p where p.staff = who order by p.made_at, p.id
$$;
comment on function sharing.passkeys_of(uuid) is 'The passkeys of someone who has already shown their password';

create function sharing.add_passkey(new_one sharing.passkey) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    if acting.staff() is distinct from new_one.staff then
        raise exception 'not yours' using errcode = '42501';
    end if;
    insert into sharing.passkey select new_one.* on conflict (credential) do nothing;
    return found;
end $$;
comment on function sharing.add_passkey(sharing.passkey) is 'Adds a passkey of one''s own; false when it is known already';

-- A count that does not rise is of a copy of the key: refused. Devices that do not count say 0 each time.
create function sharing.use_passkey(who uuid, asked bytea, now_signed bigint) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update sharing.passkey p set signatures = now_signed, used_at = acting.at()
    where p.staff = who and p.credential = asked and (p.signatures < now_signed or p.signatures = 0 and now_signed = 0);
    return found;
end $$;
comment on function sharing.use_passkey(uuid, bytea, bigint) is 'Notes that a passkey was used; false when it is not theirs or a copy';

create function sharing.drop_passkey(which uuid) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    delete from sharing.passkey p where p.id = which and p.staff = acting.staff();
    return found;
end $$;
comment on function sharing.drop_passkey(uuid) is 'Removes a passkey of one''s own; false when it is not';

do $$
declare f text;
begin
    foreach f in array array['credential_of(text)', 'signed_in(uuid)', 'federated_staff(text, text)', 'note_failure(uuid, timestamptz)',
                             'note_success(uuid)', 'use_totp_step(uuid, bigint)', 'set_credential(uuid, text, bytea)',
                             'passkeys_of(uuid)', 'add_passkey(sharing.passkey)', 'use_passkey(uuid, bytea, bigint)', 'drop_passkey(uuid)'] loop
        execute format('revoke all on function sharing.%s from public', f);
        execute format('grant execute on function sharing.%s to rowan_app', f);
    end loop;
end $$;
