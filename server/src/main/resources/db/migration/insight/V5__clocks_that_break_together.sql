-- Nothing here lets PostgreSQL choose a plan that reads the whole queue for a batch of timers, or compares two thousand clocks with two
-- thousand because the first batch it planned for had one: the two tables of a change have no statistics, and plans are kept.
create or replace function follow_clocks() returns trigger language plpgsql as $$
declare
    moved bigint[];
    broke bigint[];
begin
    select array_agg(distinct request_id) filter (where not only_broke), array_agg(distinct request_id) filter (where only_broke)
    into moved, broke
    from (
        select min(subject_id) as request_id,
            min(state) filter (where before) = 'RUNNING' and min(state) filter (where not before) = 'BREACHED' and min(due_at) = max(due_at) as only_broke
        from (
            select id, subject_id, state, due_at, breached_at, true as before from was where subject_type = 'REQUEST'
            union all
            select id, subject_id, state, due_at, breached_at, false from fresh where subject_type = 'REQUEST') both_ways
        group by id
        having (min(state) filter (where before), min(due_at) filter (where before), min(breached_at) filter (where before))
            is distinct from
            (min(state) filter (where not before), min(due_at) filter (where not before), min(breached_at) filter (where not before))) changed;
    if broke is not null then
        -- A request that is marked already is not even held, unless another clock of it moved.
        if moved is null then
            perform from queue_entry where request_id = any(broke) and not broken order by request_id for no key update;
        else
            perform from queue_entry where request_id = any(broke || moved) order by request_id for no key update;
        end if;
        update queue_entry set broken = true where request_id = any(broke) and not broken;
    end if;
    if moved is not null then
        perform renew_queue(moved);
    end if;
    return null;
end
$$;
