-- Why: who is in the control group, fixed at the first visit; a row per experiment and visitor.
-- Lock: none, new tables. Back: drop the tables.
create table experiment (
  id bigint not null,
  shop_id bigint not null,
  holdout_share decimal(5,4) not null,
  started_at datetime(6) not null,
  ended_at datetime(6),
  constraint pk_experiment primary key (id)
);
create index ix_experiment_shop on experiment (shop_id, started_at);

create table experiment_member (
  id bigint not null,
  shop_id bigint not null,
  experiment_id bigint not null,
  visitor_id bigint not null,
  arm varchar(10) not null,
  exposed_at datetime(6) not null,
  constraint pk_experiment_member primary key (id),
  constraint uq_experiment_member unique (shop_id, experiment_id, visitor_id)
);
create index ix_experiment_member_visitor on experiment_member (shop_id, visitor_id);
create index ix_experiment_member_time on experiment_member (shop_id, experiment_id, exposed_at);
