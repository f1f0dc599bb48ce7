-- Why: histories come sorted by customer, so that each line wrote to another page of this index: half of the time of an
-- import. Only counting at the start read it, most of the table. What came since a time is found by the time in the id.
-- Lock: none worth naming. Back: create index ix_interaction_time on interaction (shop_id, occurred_at);
drop index ix_interaction_time on interaction;
