-- Why: H2 uses an index for "in (...)" only by its first column, so that "shop_id = ? and event_key in (...)"
-- read every row of the shop. The names that are looked up in lists come first; shop_id follows.
-- Lock: each table while its index is built. Back: the same with the columns the other way round.
alter table interaction drop constraint uq_interaction_event;
alter table interaction add constraint uq_interaction_event unique (event_key, shop_id);
drop index ix_interaction_visitor on interaction;
create index ix_interaction_visitor on interaction (visitor_id, shop_id, occurred_at);

alter table product drop constraint uq_product;
alter table product add constraint uq_product unique (product_id, shop_id);

alter table visitor drop constraint uq_visitor_pseudonym;
alter table visitor add constraint uq_visitor_pseudonym unique (pseudonym, shop_id);

alter table consent_change drop constraint uq_consent_change;
alter table consent_change add constraint uq_consent_change unique (visitor_id, shop_id, occurred_at, consent);

alter table social_link drop constraint uq_social_link;
alter table social_link add constraint uq_social_link unique (from_id, shop_id, to_id, kind);

drop index ix_shop_order_visitor on shop_order;
create index ix_shop_order_visitor on shop_order (visitor_id, shop_id);

drop index ix_slate_event_visitor on slate_event;
create index ix_slate_event_visitor on slate_event (visitor_id, shop_id, product_id, occurred_at);

drop index ix_attributed_sale_visitor on attributed_sale;
create index ix_attributed_sale_visitor on attributed_sale (visitor_id, shop_id);

drop index ix_experiment_member_visitor on experiment_member;
create index ix_experiment_member_visitor on experiment_member (visitor_id, shop_id);
