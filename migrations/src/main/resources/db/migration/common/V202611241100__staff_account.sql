-- Why: who may use the admin, with hashed passwords.
-- Lock: none, new table. Back: drop table staff_account.
create table staff_account (
  id bigint not null,
  login_name varchar(60) not null,
  display_name varchar(100) not null,
  role varchar(20) not null,
  active boolean not null,
  password_hash varchar(200) not null,
  created_at datetime(6) not null,
  password_changed_at datetime(6) not null,
  last_login_at datetime(6),
  constraint pk_staff_account primary key (id),
  constraint uq_staff_account_login_name unique (login_name)
);
