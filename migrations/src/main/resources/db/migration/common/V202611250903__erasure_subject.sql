-- Why: an erasure remembers whom it is about, since who signed in where is forgotten first; a message
-- that asks twice is one request; and the pseudonym is not needed beside the numbers.
-- Lock: erasure_request, which is small. Back: drop the new table, columns and constraint; add the
-- column pseudonym varbinary(16).
create table erasure_subject (
  request_id bigint not null,
  visitor_id bigint not null,
  shop_id bigint not null,
  constraint pk_erasure_subject primary key (request_id, visitor_id)
);
create index ix_erasure_subject_shop on erasure_subject (shop_id);
alter table erasure_request drop column pseudonym;
alter table erasure_request add column whole_shop boolean default false not null;
alter table erasure_request add column requested_by varbinary(16) not null;
alter table erasure_request add constraint uq_erasure_request unique (requested_by, shop_id);
