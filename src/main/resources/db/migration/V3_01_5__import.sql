-- A list of people that an administrator uploaded and looks at before it is imported; removed after a while.
create table people_import (
    -- by chance; known to the administrator's pages only
    id varchar(36) primary key,
    administrator varchar(64) not null,
    file_name varchar(200) not null,
    uploaded_at timestamp with time zone not null,
    -- JSON: the rows and how each stood when the list was uploaded; once it is imported, the ids of whom it added
    list text not null,
    imported_at timestamp with time zone
);
create index people_import_uploaded on people_import (uploaded_at);
