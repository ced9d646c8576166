-- A file with a further version of a questionnaire, which its uploader compares with the last one before it is stored;
-- removed after a while.
create table questionnaire_upload (
    -- by chance; known to the uploader's pages only
    id varchar(36) primary key,
    uploaded_by varchar(64) not null,
    file_name varchar(200) not null,
    -- in Base64, as in questionnaire_version; empty once it is stored there
    source text not null,
    uploaded_at timestamp with time zone not null,
    version_id bigint references questionnaire_version (id)
);
create index questionnaire_upload_uploaded on questionnaire_upload (uploaded_at);
