-- Looking for hand-overs among a hundred thousand promises that are due at once took a fifth of the time in which they fire.
create index obligation_hands_over on obligation (next_fire_at) where kind = 'HANDOVER' and next_fire_at is not null;
