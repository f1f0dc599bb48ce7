-- Why: which models a shop has, which one is live, and why; the files lie in the data directory.
-- Lock: none, new table. Back: drop table model_version.
create table model_version (
  id bigint not null,
  shop_id bigint not null,
  training_run_id bigint not null,
  directory varchar(200) not null,
  state varchar(12) not null,
  winner varchar(60) not null,
  ndcg double not null,
  ndcg_low double not null,
  ndcg_high double not null,
  popularity_ndcg double,
  popularity_ndcg_low double,
  popularity_ndcg_high double,
  items int not null,
  interactions int not null,
  gate_reason varchar(500) not null,
  created_at datetime(6) not null,
  activated_at datetime(6),
  constraint pk_model_version primary key (id)
);
create index ix_model_version_shop on model_version (shop_id, state, id);
