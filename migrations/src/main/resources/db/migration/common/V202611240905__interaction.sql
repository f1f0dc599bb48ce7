-- Why: what people did, one row per act, idempotent by event key.
-- Lock: none, new table. Back: drop table interaction.
create table interaction (
  id bigint not null,
  shop_id bigint not null,
  event_key varbinary(16) not null,
  visitor_id bigint not null,
  browser_id bigint,
  type varchar(20) not null,
  product_id varchar(255),
  quantity int not null,
  amount decimal(19,4),
  currency varchar(3),
  rating decimal(4,2),
  dwell_millis bigint,
  position int,
  detail varchar(300),
  attribution_token varchar(1000),
  occurred_at datetime(6) not null,
  received_at datetime(6) not null,
  constraint pk_interaction primary key (id),
  constraint uq_interaction_event unique (shop_id, event_key)
);
create index ix_interaction_visitor on interaction (shop_id, visitor_id, occurred_at);
create index ix_interaction_time on interaction (shop_id, occurred_at);
