-- What someone may see is worked out once in a transaction and kept for the rest of it, signed together with the announcement
-- it was worked out for, so that nothing smuggled into a statement can add to it. It is forgotten as soon as the transaction
-- changes anything it rests on; what others change meanwhile shows from the next transaction on, so on the next request.

create function sharing.work_out_view(who acting.claims, about uuid[]) returns uuid[]
    language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
    held   uuid[];
    opened uuid[];
    seen   uuid[];
begin
    held := sharing.holders_of(who);
    opened := array(
        select b.person from sharing.break_glass b
        where b.staff = who.staff and b.staff = any (held) and b.valid @> who.at);
    if about is null then
        select array_agg(distinct r.subject) into seen
        from (select r.subject, r.person from sharing.relationship r where r.holder = any (held) and r.valid @> who.at
              union all
              select r.subject, r.person from sharing.relationship r where r.person = any (opened) and r.valid @> who.at) r
        where not exists (
                  select from sharing.exclusion e
                  where e.staff = who.staff and e.person = r.person and e.valid @> who.at)
          and not exists (
                  select from sharing.restriction x
                  where x.person = r.person and x.valid @> who.at
                    and not exists (
                        select from sharing.restriction_allows a
                        where a.restriction = x.id and a.staff = who.staff and a.valid @> who.at));
    else
        select array_agg(r.subject) into seen
        from sharing.relationship r
        where r.person = any (about) and r.valid @> who.at and (r.holder = any (held) or r.person = any (opened))
          and not exists (
                  select from sharing.exclusion e
                  where e.staff = who.staff and e.person = r.person and e.valid @> who.at)
          and not exists (
                  select from sharing.restriction x
                  where x.person = r.person and x.valid @> who.at
                    and not exists (
                        select from sharing.restriction_allows a
                        where a.restriction = x.id and a.staff = who.staff and a.valid @> who.at));
    end if;
    return coalesce(seen, '{}');
end $$;
comment on function sharing.work_out_view(acting.claims, uuid[]) is 'The persons, referrals and cases that whoever was announced may see, of some persons or of all';
revoke all on function sharing.work_out_view(acting.claims, uuid[]) from public;

-- rowan.view keeps the view of the persons the work is about, rowan.view_of_all that of everybody: first the signature, in
-- 64 digits, then the list. The signature holds for this connection, this transaction, this announcement until it expires,
-- and these persons.
create or replace function sharing.in_view() returns uuid[]
    language plpgsql stable security definer set search_path = '' as $$
declare
    said  text := coalesce(current_setting('rowan.acting', true), '');
    about text := coalesce(current_setting('rowan.about', true), '');
    bound text := concat_ws('|', 'view', pg_backend_pid(), extract(epoch from now()), said, about, '');
    name_ text := case when about = '' then 'rowan.view_of_all' else 'rowan.view' end;
    kept  text := coalesce(current_setting(name_, true), '');
    who   acting.claims;
    seen  text;
begin
    if kept <> '' and left(kept, 64) = acting.sign(bound || substr(kept, 65)) then
        if split_part(said, '|', 7)::bigint < extract(epoch from clock_timestamp()) then
            return '{}';
        end if;
        return substr(kept, 65)::uuid[];
    end if;
    who := acting.announced();
    if who.staff is null then
        return '{}';
    end if;
    seen := sharing.work_out_view(who, nullif(about, '')::uuid[])::text;
    perform set_config(name_, acting.sign(bound || seen) || seen, true);
    return seen::uuid[];
end $$;

create function sharing.forget_view() returns trigger
    language plpgsql set search_path = '' as $$
begin
    perform set_config('rowan.view', '', true), set_config('rowan.view_of_all', '', true);
    return null;
end $$;
comment on function sharing.forget_view() is 'Forgets the view of this transaction: something it rests on was changed';
revoke all on function sharing.forget_view() from public;
do $$
declare t text;
begin
    foreach t in array array['agency', 'staff', 'membership', 'relationship', 'exclusion', 'restriction', 'restriction_allows', 'break_glass'] loop
        execute format('create trigger %I after insert or update or delete on sharing.%I for each statement execute function sharing.forget_view()',
            t || '_changes_the_view', t);
    end loop;
end $$;

-- What a page asks again and again is planned once for each connection: planning takes longer than the answer.
alter function sharing.facts(uuid[]) set plan_cache_mode = force_generic_plan;
alter function sharing.holders() set plan_cache_mode = force_generic_plan;
alter function sharing.holds(uuid, text[]) set plan_cache_mode = force_generic_plan;
alter function sharing.is_related(uuid, uuid, text, uuid, timestamptz) set plan_cache_mode = force_generic_plan;
alter function sharing.signed_in(uuid) set plan_cache_mode = force_generic_plan;
