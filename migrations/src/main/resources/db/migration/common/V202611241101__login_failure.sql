-- Why: failed logins by name, whether such an account exists or not, so that guessing gets slower and tells nothing.
-- Lock: none, new table. Back: drop table login_failure.
create table login_failure (
  login_name varchar(60) not null,
  failures int not null,
  last_failed_at datetime(6) not null,
  constraint pk_login_failure primary key (login_name)
);
