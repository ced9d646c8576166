-- The language that a person chose; who never chose has no row.
create table person_language (
    person varchar(64) primary key,
    language varchar(2) not null
);
