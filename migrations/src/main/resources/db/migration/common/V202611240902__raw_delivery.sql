-- Why: what shops deliver is kept as delivered, committed before it is acknowledged.
-- Lock: none, new table. Back: drop table raw_delivery.
create table raw_delivery (
  id bigint not null,
  shop_id bigint not null,
  delivery_key varbinary(16) not null,
  topic varchar(200) not null,
  method varchar(10) not null,
  path varchar(500) not null,
  query varchar(2000) not null,
  headers varchar(8000) not null,
  body mediumblob not null,
  fetched mediumblob,
  received_at datetime(6) not null,
  state varchar(12) not null,
  attempts int not null,
  due_at datetime(6) not null,
  error varchar(1000),
  constraint pk_raw_delivery primary key (id),
  constraint uq_raw_delivery_key unique (shop_id, delivery_key)
);
create index ix_raw_delivery_state on raw_delivery (shop_id, state, id);
