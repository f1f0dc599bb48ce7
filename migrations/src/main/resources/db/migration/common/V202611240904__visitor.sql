-- Why: pseudonymous people: browsers and customers, their consent, who was recognised as whom,
-- and who asked to be forgotten: what happened until erased_until is never taken again.
-- Lock: none, new tables. Back: drop the tables.
create table visitor (
  id bigint not null,
  shop_id bigint not null,
  kind varchar(10) not null,
  pseudonym varbinary(16) not null,
  customer_id bigint,
  erased_until datetime(6),
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

create table identification (
  id bigint not null,
  shop_id bigint not null,
  browser_id bigint not null,
  customer_id bigint not null,
  occurred_at datetime(6) not null,
  constraint pk_identification primary key (id),
  constraint uq_identification unique (shop_id, browser_id, customer_id, occurred_at)
);
create index ix_identification_customer on identification (shop_id, customer_id);
