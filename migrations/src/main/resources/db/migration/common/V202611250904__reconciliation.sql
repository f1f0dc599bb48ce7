-- Why: shops that are asked for what webhooks lost, page by page, over restarts, and what came of it;
-- it takes the place of catalog_sync, which nothing ever wrote.
-- Lock: none, new tables. Back: drop the new tables, create catalog_sync as in import_job.
create table reconciliation (
  id bigint not null,
  shop_id bigint not null,
  cause varchar(12) not null,
  state varchar(12) not null,
  phase varchar(12) not null,
  page_cursor varchar(2000),
  since datetime(6) not null,
  started_at datetime(6) not null,
  finished_at datetime(6),
  due_at datetime(6) not null,
  attempts int not null,
  products bigint not null,
  orders bigint not null,
  refunds bigint not null,
  removed_products bigint not null,
  rejected bigint not null,
  message varchar(1000),
  constraint pk_reconciliation primary key (id)
);
create index ix_reconciliation_shop on reconciliation (shop_id, state, id);

create table reconciled_product (
  reconciliation_id bigint not null,
  product_id varchar(255) not null,
  shop_id bigint not null,
  constraint pk_reconciled_product primary key (reconciliation_id, product_id)
);
create index ix_reconciled_product_shop on reconciled_product (shop_id);

drop table catalog_sync;
