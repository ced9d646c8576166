-- For whom a deputy decided, reported, reviewed, compiled or evaluated; null for those who did so in their own name.
alter table plan_approval_step add column acting_for varchar(64);
alter table plan_progress add column reported_for varchar(64);
alter table plan_progress add column reviewed_for varchar(64);
alter table monitoring_period add column compiled_for varchar(64);
alter table plan_monitoring add column evaluated_for varchar(64);
