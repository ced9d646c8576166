-- What is in the data bank: one row per interview whose answers were accepted, with what it is found by. It goes with its
-- answers, and can be made anew from them. Whose it is stands here, so that one table says what a person may see.
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
    -- words of name and answers, folded, each once; varchar, since H2 keeps longer texts elsewhere and finds them slowly
    words varchar(1000000) not null,
    personal_words varchar(1000000) not null
);
create index bank_entry_municipality on bank_entry (municipality, interview);
create index bank_entry_lead on bank_entry (lead_municipality, interview);
create index bank_entry_organisation on bank_entry (organisation);
