-- The version that was approved last: what remains if a revision of it is dropped.
alter table needs_report add column approved_version integer;
update needs_report set approved_version = version where state in ('APPROVED', 'ACCEPTED');
-- a report that is being revised: its first revision copied the approved version
update needs_report set approved_version = version - 1 where state in ('DRAFT', 'SUBMITTED') and approved_at is not null;
