-- Why: pseudonymous people: browsers and customers, their consent, who was recognised as whom,
-- and who asked to be forgotten.
-- Lock: none, new tables. Back: drop the tables.
create table visitor (
  id bigint not null,
  shop_id bigint not null,
  kind varchar(10) not null,
  pseudonym varbinary(16) not null,
  customer_id bigint,
  identified_at datetime(6),
  first_seen_at datetime(6) not null,
  constraint pk_visitor primary key (id),
  constraint uq_visitor_pseudonym unique (shop_id, pseudonym)
);
create index ix_visitor_customer on visitor (shop_id, customer_id);

create table consent_change (
  id bigint not null,
  shop_id bigint not null,
  visitor_id bigint not null,
  consent varchar(10) not null,
  occurred_at datetime(6) not null,
  constraint pk_consent_change primary key (id),
  constraint uq_consent_change unique (shop_id, visitor_id, occurred_at, consent)
);

create table tombstone (
  id bigint not null,
  shop_id bigint not null,
  pseudonym varbinary(16) not null,
  erased_until datetime(6) not null,
  constraint pk_tombstone primary key (id),
  constraint uq_tombstone unique (shop_id, pseudonym)
);
