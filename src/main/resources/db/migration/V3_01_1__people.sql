-- One row: whoever changes people and their rights holds it until the end of their transaction, so that two
-- administrators cannot remove each other at the same moment.
create table people_turn (
    id integer primary key
);
insert into people_turn (id) values (1);
create index access_event_person on access_event (person, occurred_at);
create index access_event_actor on access_event (actor, occurred_at);
