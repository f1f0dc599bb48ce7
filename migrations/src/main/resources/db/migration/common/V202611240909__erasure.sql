-- Why: requests to be forgotten, each step of which is done once even over restarts, with a receipt.
-- Lock: none, new tables. Back: drop the tables.
create table erasure_request (
  id bigint not null,
  shop_id bigint not null,
  pseudonym varbinary(16),
  erase_until datetime(6) not null,
  state varchar(12) not null,
  requested_at datetime(6) not null,
  finished_at datetime(6),
  constraint pk_erasure_request primary key (id)
);
create index ix_erasure_request_shop on erasure_request (shop_id, state);

create table erasure_step (
  id bigint not null,
  shop_id bigint not null,
  request_id bigint not null,
  holder varchar(100) not null,
  erased_rows bigint not null,
  done_at datetime(6) not null,
  constraint pk_erasure_step primary key (id),
  constraint uq_erasure_step unique (shop_id, request_id, holder)
);
