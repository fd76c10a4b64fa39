-- Asked by nearly every page.

alter function vault.key_of(uuid) set plan_cache_mode = force_generic_plan;
alter function vault.held(uuid) set plan_cache_mode = force_generic_plan;
