-- Why: trainings with their progress, curves and report, so that they outlive a restart.
-- Lock: none, new table. Back: drop table training_run.
create table training_run (
  id bigint not null,
  shop_id bigint not null,
  cause varchar(12) not null,
  state varchar(12) not null,
  node varchar(100),
  requested_at datetime(6) not null,
  started_at datetime(6),
  seen_at datetime(6),
  finished_at datetime(6),
  cancel_requested boolean not null,
  phase varchar(12) not null,
  candidate varchar(60) not null,
  percent_done int not null,
  progress_message varchar(500) not null,
  curves mediumtext not null,
  summary mediumtext,
  model_version_id bigint,
  message varchar(1000),
  constraint pk_training_run primary key (id)
);
create index ix_training_run_shop on training_run (shop_id, id);
create index ix_training_run_state on training_run (state, id);
