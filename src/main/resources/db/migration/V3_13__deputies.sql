-- For whom a deputy decided; null for those who decided in their own name.
alter table plan_approval_step add column acting_for varchar(64);
