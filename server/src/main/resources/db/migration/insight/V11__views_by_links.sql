-- Whoever looks by a link has no account: links are told apart by their names.
drop index customer_view_once;
create unique index customer_view_once on customer_view (customer_id, actor_id, actor, record, kind, quarter);
