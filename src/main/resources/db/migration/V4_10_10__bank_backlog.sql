-- Interviews whose answers were accepted and are not in the data bank yet, or could not be put in. In the ordinary case it is
-- empty: every page asks it whether the data bank holds all. A row goes with its answers.
create table bank_backlog (
    answers bigint primary key references interview_answers (id) on delete cascade,
    interview bigint not null unique,
    fieldwork bigint not null,
    organisation bigint not null,
    municipality varchar(40) not null,
    lead_municipality varchar(40) not null,
    questionnaire_version bigint not null,
    -- it was tried without success; the next start tries again
    failed boolean not null
);

-- Known before the first page is shown: what is to be put in by this start.
insert into bank_backlog (answers, interview, fieldwork, organisation, municipality, lead_municipality,
    questionnaire_version, failed)
select a.id, i.id, i.fieldwork, i.organisation, i.municipality, p.lead_municipality, f.questionnaire_version, false
from interview i
join interview_answers a on a.interview = i.id
join fieldwork f on f.id = i.fieldwork
join programme p on p.id = f.programme
where i.state = 'STORED' and f.questionnaire_version is not null
  and a.round = (select max(b.round) from interview_answers b where b.interview = i.id)
  and not exists (select 1 from bank_entry e where e.interview = i.id);
