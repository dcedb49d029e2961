-- PostgreSQL guesses how many a given array holds, so it planned these anew for each request and each clock: a quarter of what it does for an
-- intake. A plan for some ten goes by the index, which is right for one and for two thousand.
alter function renew_words(bigint[]) set plan_cache_mode = force_generic_plan;
alter function renew_queue(bigint[]) set plan_cache_mode = force_generic_plan;
alter function enter_queue() set plan_cache_mode = force_generic_plan;
