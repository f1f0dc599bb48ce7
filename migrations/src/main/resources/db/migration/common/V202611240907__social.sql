-- Why: who follows whom, who shared what, which group buys are open. A link that ended stays as an
-- inactive row, so that a late "followed" cannot bring it back.
-- Lock: none, new tables. Back: drop the tables.
create table social_link (
  id bigint not null,
  shop_id bigint not null,
  from_id bigint not null,
  to_id bigint not null,
  kind varchar(10) not null,
  active boolean not null,
  changed_at datetime(6) not null,
  changed_by varbinary(16) not null,
  constraint pk_social_link primary key (id),
  constraint uq_social_link unique (shop_id, from_id, to_id, kind)
);
create index ix_social_link_to on social_link (shop_id, to_id);

create table share (
  id bigint not null,
  shop_id bigint not null,
  share_token varchar(255) not null,
  sharer_id bigint not null,
  product_id varchar(255) not null,
  shared_at datetime(6) not null,
  constraint pk_share primary key (id),
  constraint uq_share unique (shop_id, share_token)
);
create index ix_share_sharer on share (shop_id, sharer_id);

create table group_buy (
  id bigint not null,
  shop_id bigint not null,
  group_buy_id varchar(255) not null,
  product_id varchar(255) not null,
  participants int not null,
  required int not null,
  closes_at datetime(6),
  state varchar(10) not null,
  changed_at datetime(6) not null,
  changed_by varbinary(16) not null,
  constraint pk_group_buy primary key (id),
  constraint uq_group_buy unique (shop_id, group_buy_id)
);
create index ix_group_buy_product on group_buy (shop_id, product_id);
