-- For whom a deputy did what froze the document; null for those who did it in their own name.
alter table stored_document add column acting_for varchar(64);
