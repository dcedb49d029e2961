-- What a customer owes, the longest due first: asked while he is on the phone.
create index charge_note_open_of_customer on charge_note (customer_id, due_on, id) where balance > 0;
-- All of a customer, the newest first.
create index charge_note_of_customer on charge_note (customer_id, id);
