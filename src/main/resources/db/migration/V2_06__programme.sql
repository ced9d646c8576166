-- A stage that a manager left out or broke off, and why. Rows are only ever added.
create table programme_stage_skip (
    programme bigint not null references programme (id),
    stage varchar(30) not null,
    reason text not null,
    skipped_by varchar(64) not null,
    skipped_at timestamp with time zone not null
);
create index programme_stage_skip_programme on programme_stage_skip (programme);
