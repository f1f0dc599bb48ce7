-- Why: order lines credited to the slate that preceded them, and refunds as rows of their own.
-- Lock: none, new table. Back: drop table attributed_sale.
create table attributed_sale (
  id bigint not null,
  shop_id bigint not null,
  order_id varchar(255) not null,
  line_number int not null,
  refund_id varchar(255) not null,
  kind varchar(10) not null,
  through varchar(10) not null,
  slate_id varchar(20) not null,
  strategy varchar(30) not null,
  placement varchar(20) not null,
  model_version bigint not null,
  product_id varchar(255) not null,
  visitor_id bigint not null,
  quantity int not null,
  amount decimal(19,4) not null,
  currency varchar(3) not null,
  occurred_at datetime(6) not null,
  constraint pk_attributed_sale primary key (id),
  constraint uq_attributed_sale unique (shop_id, order_id, line_number, refund_id)
);
create index ix_attributed_sale_time on attributed_sale (shop_id, occurred_at);
create index ix_attributed_sale_visitor on attributed_sale (shop_id, visitor_id);
