-- How much of the house's requests and customers a colleague sees (decision 39).
alter table app_user
    add column scope_kind text not null default 'ALL' check (scope_kind in ('ALL', 'OWN', 'DEPARTMENT', 'REGION', 'CUSTOMER')),
    add column scope_parts text[] not null default '{}',
    add constraint app_user_scope_parts check ((scope_kind in ('ALL', 'OWN')) = (scope_parts = '{}'));
