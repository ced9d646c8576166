create table municipality (
    code varchar(40) primary key,
    name varchar(200) not null,
    prefix varchar(3) not null unique,
    population_over50000 boolean not null
);
