-- Why: how often a server ended under a training, so that one which exhausts the memory is not started
-- again at every start for ever.
-- Lock: the table, briefly; it is small. Back: drop the column.
alter table training_run add column server_ends int not null default 0;
