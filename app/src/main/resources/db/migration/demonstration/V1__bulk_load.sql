-- The role of bulk loads may add rows to the tables that hold the work, and look at none. It adds only while a signed
-- announcement says that a bulk load is going on, and writes one audit event for the load as a whole.
do $$
declare
    t record;
begin
    for t in
        select n.nspname, c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('sharing', 'people', 'vault', 'referrals', 'risk', 'support')
    loop
        execute format('create policy %I on %I.%I for insert to rowan_load with check ((select acting.purpose()) = ''BULK_LOAD'')',
            t.relname || '_is_added_in_bulk', t.nspname, t.relname);
        execute format('grant insert on %I.%I to rowan_load', t.nspname, t.relname);
    end loop;
end $$;
grant usage on schema acting, audit, sharing, people, vault, referrals, risk, support to rowan_load;
grant execute on function audit.append(text, uuid, uuid[], text[], text, text) to rowan_load;
