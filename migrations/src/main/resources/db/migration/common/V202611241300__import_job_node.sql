-- Why: which server holds an import's file and works on it, and when it last wrote its progress down.
-- Lock: the table, briefly; it is small. Back: drop the index and the columns.
alter table import_job add column node varchar(100);
alter table import_job add column seen_at datetime(6);
create index ix_import_job_state on import_job (state, id);
