-- Why: imports with progress that survives a restart, and the lines that were not taken.
-- Lock: none, new tables. Back: drop the tables.
create table import_job (
  id bigint not null,
  shop_id bigint not null,
  kind varchar(10) not null,
  name varchar(200) not null,
  file varchar(500) not null,
  state varchar(12) not null,
  lines_read bigint not null,
  lines_accepted bigint not null,
  lines_rejected bigint not null,
  started_at datetime(6) not null,
  finished_at datetime(6),
  message varchar(1000),
  constraint pk_import_job primary key (id)
);
create index ix_import_job_shop on import_job (shop_id, started_at);

create table import_rejected_line (
  id bigint not null,
  shop_id bigint not null,
  import_id bigint not null,
  line_number bigint not null,
  reason varchar(500) not null,
  line varchar(2000) not null,
  constraint pk_import_rejected_line primary key (id),
  constraint uq_import_rejected_line unique (shop_id, import_id, line_number)
);

create table catalog_sync (
  id bigint not null,
  shop_id bigint not null,
  page_cursor varchar(2000),
  products bigint not null,
  state varchar(12) not null,
  started_at datetime(6) not null,
  finished_at datetime(6),
  message varchar(1000),
  constraint pk_catalog_sync primary key (id),
  constraint uq_catalog_sync unique (shop_id)
);
