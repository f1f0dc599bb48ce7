-- Why: whether deliveries are known is asked for many keys at once; see names_lead_their_indexes.
-- Lock: the table while its index is built. Back: the same with the columns the other way round.
alter table raw_delivery drop constraint uq_raw_delivery_key;
alter table raw_delivery add constraint uq_raw_delivery_key unique (delivery_key, shop_id);
