-- Until when the answers of an interview are kept, and that they were destroyed; without what they were.
create table answers_retention (
    interview bigint primary key references interview (id),
    retain_until date not null,
    destroyed_at timestamp with time zone,
    destroyed_by varchar(64),
    reason varchar(20),
    reference varchar(120),
    rounds integer
);
create index answers_retention_due on answers_retention (retain_until);
