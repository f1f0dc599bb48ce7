-- Why: orders and refunds as facts. A refund is a row of its own; what of it counts against the
-- order (never more than the order) stands beside what was delivered.
-- Lock: none, new tables. Back: drop the tables.
create table shop_order (
  id bigint not null,
  shop_id bigint not null,
  order_id varchar(255) not null,
  event_key varbinary(16) not null,
  visitor_id bigint,
  browser_id bigint,
  placed_at datetime(6) not null,
  received_at datetime(6) not null,
  constraint pk_shop_order primary key (id),
  constraint uq_shop_order unique (shop_id, order_id)
);
create index ix_shop_order_time on shop_order (shop_id, placed_at);
create index ix_shop_order_visitor on shop_order (shop_id, visitor_id);

create table shop_order_line (
  id bigint not null,
  shop_id bigint not null,
  order_id varchar(255) not null,
  line_number int not null,
  product_id varchar(255) not null,
  quantity int not null,
  amount decimal(19,4) not null,
  currency varchar(3) not null,
  constraint pk_shop_order_line primary key (id),
  constraint uq_shop_order_line unique (shop_id, order_id, line_number)
);

create table order_cancellation (
  id bigint not null,
  shop_id bigint not null,
  order_id varchar(255) not null,
  cancelled_at datetime(6) not null,
  constraint pk_order_cancellation primary key (id),
  constraint uq_order_cancellation unique (shop_id, order_id)
);

create table refund_line (
  id bigint not null,
  shop_id bigint not null,
  order_id varchar(255) not null,
  refund_id varchar(255) not null,
  line_number int not null,
  product_id varchar(255) not null,
  quantity int not null,
  amount decimal(19,4) not null,
  currency varchar(3) not null,
  refunded_at datetime(6) not null,
  counted_quantity int not null,
  counted_amount decimal(19,4) not null,
  exceeds_order boolean not null,
  constraint pk_refund_line primary key (id),
  constraint uq_refund_line unique (shop_id, order_id, refund_id, line_number)
);
create index ix_refund_line_time on refund_line (shop_id, refunded_at);
