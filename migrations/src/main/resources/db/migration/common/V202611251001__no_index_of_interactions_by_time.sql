-- Why: histories come sorted by customer, so that each line wrote to another page of this index: half of the time of an
-- import. Only counting at the start read it, for most of the table, row by row: reading the table in its own order is faster.
-- Lock: none worth naming. Back: create index ix_interaction_time on interaction (shop_id, occurred_at);
drop index ix_interaction_time on interaction;
