-- A unit given in exchange has its own steps only; the days from which the promises for it count are kept apart from them.
alter table unit
    add column exchanged_on           date,
    add column counts_from_delivery   date,
    add column counts_from_acceptance date;
