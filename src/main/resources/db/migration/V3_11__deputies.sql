-- For whom a deputy signed or objected; null for those who did so in their own name.
alter table minutes_signature add column acting_for varchar(64);
alter table minutes add column objection_acting_for varchar(64);
