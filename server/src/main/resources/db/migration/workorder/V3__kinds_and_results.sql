-- What a visit is for, and what came of it. Visits up to now were repairs.
alter table work_order
    add column kind text not null default 'REPAIR'
        check (kind in ('REPAIR', 'INSTALLATION', 'INSPECTION', 'TRAINING', 'DELIVERY', 'LOANER', 'STANDBY')),
    add column result text check (result in ('SOLVED', 'WORKAROUND', 'SECOND_VISIT', 'NOTHING_FOUND')),
    add column cause_code text check (cause_code in ('HARDWARE', 'SOFTWARE', 'CONFIGURATION', 'NETWORK', 'POWER', 'ENVIRONMENT',
        'OPERATION', 'WEAR', 'DAMAGE', 'NONE', 'OTHER'));
