-- An answer in the conversation it was asked in; the address says where, for whoever holds the keys of the chat tool.
alter table outbox drop constraint outbox_carrier_check;
alter table outbox add constraint outbox_carrier_check check (carrier in ('EMAIL', 'SMS', 'CHAT', 'WEBHOOK', 'CONVERSATION'));
