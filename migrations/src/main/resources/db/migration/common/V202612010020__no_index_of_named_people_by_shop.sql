-- Why: each delivery that is applied wrote to it; only the erasure of a whole shop read it, which may read the table instead.
-- Lock: none worth naming. Back: create index ix_delivery_subject_shop on delivery_subject (shop_id);
drop index ix_delivery_subject_shop on delivery_subject;
