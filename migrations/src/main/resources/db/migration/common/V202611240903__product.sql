-- Why: the catalogue. Description, stock and removal each keep the time of their newest word,
-- so that late and repeated deliveries change nothing.
-- Lock: none, new table. Back: drop table product.
create table product (
  id bigint not null,
  shop_id bigint not null,
  product_id varchar(255) not null,
  name varchar(500) not null,
  description varchar(4000),
  url varchar(2000),
  image_url varchar(2000),
  price_amount decimal(19,4),
  price_currency varchar(3),
  regular_price_amount decimal(19,4),
  category_path varchar(1000) not null,
  brand varchar(200),
  availability varchar(20) not null,
  stock_quantity int,
  described_at datetime(6),
  described_by varbinary(16),
  stock_at datetime(6),
  stock_by varbinary(16),
  removed_at datetime(6),
  first_seen_at datetime(6) not null,
  constraint pk_product primary key (id),
  constraint uq_product unique (shop_id, product_id)
);
create index ix_product_first_seen on product (shop_id, first_seen_at);
