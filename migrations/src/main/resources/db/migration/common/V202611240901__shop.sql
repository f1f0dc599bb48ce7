-- Why: connected shops, with their secrets encrypted by the application.
-- Lock: none, new table. Back: drop table shop.
create table shop (
  id bigint not null,
  shop_key varchar(36) not null,
  name varchar(200) not null,
  platform varchar(60) not null,
  base_url varchar(2000) not null,
  currency varchar(3) not null,
  time_zone varchar(60) not null,
  allowed_origins varchar(4000) not null,
  sealed_signing_secret varbinary(2000) not null,
  sealed_settings varbinary(16000) not null,
  state varchar(20) not null,
  connected_at datetime(6) not null,
  constraint pk_shop primary key (id),
  constraint uq_shop_key unique (shop_key)
);
