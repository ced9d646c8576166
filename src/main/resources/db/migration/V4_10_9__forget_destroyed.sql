-- With the answers of an interview go now those that were typed into its forms. What earlier versions destroyed left them there.
update form_submission set answers = null
where answers is not null
  and process_instance_id in (
    select i.process_instance_id from interview i join answers_retention r on r.interview = i.id
    where r.destroyed_at is not null);
