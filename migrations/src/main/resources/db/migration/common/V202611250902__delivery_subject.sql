-- Why: whom a delivery names, so that an erasure finds what was delivered about a person without
-- reading every body. The delivery leads the key: rows are added in its order, and go with it.
-- Lock: none, new table. Back: drop table delivery_subject.
create table delivery_subject (
  delivery_id bigint not null,
  visitor_id bigint not null,
  shop_id bigint not null,
  constraint pk_delivery_subject primary key (delivery_id, visitor_id)
);
create index ix_delivery_subject_visitor on delivery_subject (visitor_id, shop_id);
create index ix_delivery_subject_shop on delivery_subject (shop_id);
