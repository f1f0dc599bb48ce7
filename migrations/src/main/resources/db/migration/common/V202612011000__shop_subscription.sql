-- Why: asking a shop to send its events takes up to minutes and is done in the background, over restarts, one step at a
-- time for each shop; and what came of it is shown. One row a shop: the newest asking.
-- Lock: none, new table. Back: drop table shop_subscription.
create table shop_subscription (
  shop_id bigint not null,
  revision bigint not null,
  cause varchar(12) not null,
  about varchar(200),
  state varchar(12) not null,
  requested_at datetime(6) not null,
  due_at datetime(6) not null,
  finished_at datetime(6),
  node varchar(100),
  claimed_until datetime(6),
  attempts int not null,
  topics int,
  failure varchar(20),
  message varchar(1000),
  constraint pk_shop_subscription primary key (shop_id)
);
