-- Why: what was seen, chosen and put into the cart out of slates, by checked tokens only.
-- Lock: none, new table. Back: drop table slate_event.
create table slate_event (
  id bigint not null,
  shop_id bigint not null,
  event_key varbinary(16) not null,
  type varchar(12) not null,
  slate_id varchar(20) not null,
  slate_position int not null,
  strategy varchar(30) not null,
  placement varchar(20) not null,
  model_version bigint not null,
  product_id varchar(255) not null,
  visitor_id bigint not null,
  occurred_at datetime(6) not null,
  constraint pk_slate_event primary key (id),
  constraint uq_slate_event unique (shop_id, event_key)
);
create index ix_slate_event_time on slate_event (shop_id, occurred_at);
create index ix_slate_event_visitor on slate_event (shop_id, visitor_id, product_id, occurred_at);
