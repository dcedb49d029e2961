-- The code of the refusal a step waits behind, such as the consent a major request needs; null while nothing holds it up.
alter table escalation_act add column waits_for text;
