-- The data bank is read in one pass over narrow rows: what is counted stands in them as codes, what is only searched for in
-- a table beside. All of it is made anew from the answers at the next start.
drop table bank_entry;

-- What is in the data bank: one row per interview whose answers were accepted, with what it is found and counted by. It goes
-- with its answers. Whose it is stands here, so that one table says what a person may see.
create table bank_entry (
    answers bigint primary key references interview_answers (id) on delete cascade,
    interview bigint not null unique,
    organisation bigint not null,
    organisation_name varchar(300) not null,
    -- by it names stand in Turkish alphabetical order, whatever order the database knows
    sort_key varchar(400) not null,
    case_number varchar(40) not null,
    lead_municipality varchar(40) not null,
    municipality varchar(40) not null,
    neighbourhood varchar(80),
    assoc_type varchar(40),
    questionnaire_version bigint not null,
    interview_date date,
    stored_at timestamp with time zone not null,
    -- the rounds of the longest repeat: an export has so many columns for each
    most_rounds integer not null,
    -- the answers of each part of the questionnaire as codes, none that are personal, and by which order of questions they go
    coded_by varchar(64) not null,
    answers_a varchar(1000000) not null,
    answers_b varchar(1000000) not null,
    answers_c varchar(1000000) not null,
    answers_other varchar(1000000) not null
);
create index bank_entry_municipality on bank_entry (municipality, interview);
create index bank_entry_lead on bank_entry (lead_municipality, interview);
create index bank_entry_organisation on bank_entry (organisation);
create index bank_entry_name on bank_entry (sort_key, organisation, interview);

-- The words of an interview that are no labels of options, folded, each once.
create table bank_words (
    interview bigint primary key references bank_entry (interview) on delete cascade,
    words varchar(1000000) not null,
    personal_words varchar(1000000) not null
);
