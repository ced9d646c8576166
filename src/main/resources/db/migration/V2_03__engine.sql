-- Answers of forms that are half filled in: one draft for each person and open task. It goes with the task.
create table task_draft (
    task_id varchar(64) not null,
    person varchar(64) not null,
    form_id varchar(120) not null,
    form_version integer not null,
    answers text not null,
    revision bigint not null,
    saved_at timestamp with time zone not null,
    primary key (task_id, person)
);
