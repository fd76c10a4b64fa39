-- The first sign-in of a member of staff: a link that works once, for three days, and is kept as a hash.

create table sharing.first_link (
    token   bytea primary key,
    staff   uuid        not null references sharing.staff,
    made_by uuid        not null,
    made_at timestamptz not null,
    until   timestamptz not null,
    used_at timestamptz,
    constraint first_link_lasts_three_days_at_most check (until <= made_at + interval '72 hours'),
    constraint first_link_is_a_hash check (octet_length(token) = 32)
);
create index first_link_of_staff on sharing.first_link (staff);
comment on table sharing.first_link is 'A link with which a member of staff sets password and second factor, once';
comment on column sharing.first_link.token is 'SHA-256 of what is in the link';
comment on column sharing.first_link.staff is 'For whom';
comment on column sharing.first_link.made_by is 'Who made it';
comment on column sharing.first_link.made_at is 'When';
comment on column sharing.first_link.until is 'Until when it works';
comment on column sharing.first_link.used_at is 'When it was used, or replaced by a newer one; null while it works';
alter table sharing.first_link enable row level security;
alter table sharing.first_link force row level security;
create policy first_link_is_used_by_its_functions on sharing.first_link to rowan_owner using (true) with check (true);
select audit.watch('sharing.first_link', '-', 'staff');

create function sharing.make_first_link(new_token bytea, whose uuid) returns void
    language plpgsql security definer set search_path = '' as $$
declare
    who acting.claims := acting.announced();
begin
    if who.purpose is null or who.purpose not in ('GOVERNANCE', 'BULK_LOAD') then
        raise exception 'not an administrator' using errcode = '42501';
    end if;
    update sharing.first_link l set used_at = who.at where l.staff = whose and l.used_at is null;
    insert into sharing.first_link (token, staff, made_by, made_at, until)
    values (new_token, whose, who.staff, who.at, who.at + interval '72 hours');
end $$;
comment on function sharing.make_first_link(bytea, uuid) is 'Makes a link for a first sign-in; any earlier one stops working';

create function sharing.first_link_of(asked bytea) returns table (staff uuid, username text, name text)
    language sql stable security definer set search_path = '' as $$
    select s.id, s.username, s.name
    from sharing.first_link l
    join sharing.staff s on s.id = l.staff and s.left_at is null
    join sharing.agency a on a.id = s.agency and a.left_on is null
    where l.token = asked and l.used_at is null and l.until > acting.at()
$$;
comment on function sharing.first_link_of(bytea) is 'For whom a link works now; no row when it does not';

create function sharing.use_first_link(asked bytea, new_password text, new_totp bytea) returns boolean
    language plpgsql security definer set search_path = '' as $$
declare
    whose uuid;
begin
    update sharing.first_link l set used_at = acting.at()
    where l.token = asked and l.used_at is null and l.until > acting.at()
      and exists (select from sharing.first_link_of(asked))
    returning l.staff into whose;
    if whose is null or new_totp is null then
        return false;
    end if;
    delete from sharing.passkey p where p.staff = whose;
    delete from sharing.federated f where f.staff = whose;
    insert into sharing.credential (staff, password, totp) values (whose, new_password, new_totp)
    on conflict (staff) do update set password = excluded.password, totp = excluded.totp, totp_used = 0, failures = 0, locked_until = null;
    return true;
end $$;
comment on function sharing.use_first_link(bytea, text, bytea) is 'Sets password and second factor by a link, in place of whatever they signed in with; true once';

create function sharing.federate_by_first_link(asked bytea, new_issuer text, new_subject text) returns uuid
    language plpgsql security definer set search_path = '' as $$
declare
    whose uuid;
begin
    if exists (select from sharing.federated f where f.issuer = new_issuer and f.subject = new_subject) then
        return null;
    end if;
    update sharing.first_link l set used_at = acting.at()
    where l.token = asked and l.used_at is null and l.until > acting.at()
      and exists (select from sharing.first_link_of(asked))
    returning l.staff into whose;
    if whose is null then
        return null;
    end if;
    delete from sharing.passkey p where p.staff = whose;
    delete from sharing.credential c where c.staff = whose;
    delete from sharing.federated f where f.staff = whose;
    insert into sharing.federated (issuer, subject, staff) values (new_issuer, new_subject, whose);
    return whose;
end $$;
comment on function sharing.federate_by_first_link(bytea, text, text) is 'Lets an identity of a provider sign in whom a link is for, in place of whatever they signed in with: that person, once';

create function sharing.credential_of(asked uuid) returns table (
    staff uuid, agency uuid, name text, role text, password text, totp bytea, totp_used bigint, failures int, locked_until timestamptz)
    language sql stable security definer set search_path = '' as $$
    select c.* from sharing.staff s cross join lateral sharing.credential_of(s.username) c where s.id = asked
$$;
comment on function sharing.credential_of(uuid) is 'As for a user name, for someone who is signed in';

create function sharing.anyone_can_sign_in() returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from sharing.credential) or exists (select from sharing.federated)
$$;
comment on function sharing.anyone_can_sign_in() is 'Whether there is anyone yet who can sign in';
revoke all on function sharing.anyone_can_sign_in() from public;
grant execute on function sharing.anyone_can_sign_in() to rowan_app;

revoke all on function sharing.make_first_link(bytea, uuid), sharing.first_link_of(bytea), sharing.use_first_link(bytea, text, bytea), sharing.federate_by_first_link(bytea, text, text), sharing.credential_of(uuid) from public;
grant execute on function sharing.make_first_link(bytea, uuid), sharing.first_link_of(bytea), sharing.use_first_link(bytea, text, bytea), sharing.federate_by_first_link(bytea, text, text), sharing.credential_of(uuid) to rowan_app;
