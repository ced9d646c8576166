-- Sessions of a person that began before this are over, whichever node they are on.
create table ended_sessions (
    person varchar(64) primary key,
    ended_at timestamp with time zone not null
);
