-- What was sent is forgotten after a while, the oldest first.
create index outbox_sent on outbox (ended_at) where state = 'SENT';
