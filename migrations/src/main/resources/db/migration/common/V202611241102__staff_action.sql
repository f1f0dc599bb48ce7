-- Why: what the staff did, when and to what: the audit trail. Rows are never changed.
-- Lock: none, new table. Back: drop table staff_action.
create table staff_action (
  id bigint not null,
  login_name varchar(60) not null,
  action varchar(40) not null,
  subject varchar(300) not null,
  occurred_at datetime(6) not null,
  constraint pk_staff_action primary key (id)
);
create index ix_staff_action_occurred_at on staff_action (occurred_at);
