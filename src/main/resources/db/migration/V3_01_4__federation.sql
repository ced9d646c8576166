-- Whose account is that of a person whom a provider outside signs in (OpenID Connect or a directory). The provider's
-- subject says who it is; a name may be given to somebody else one day.
create table outside_account (
    person varchar(64) primary key,
    -- the issuer, or "ldap:" and the base of the directory
    provider varchar(400) not null,
    -- null until the person signs in there for the first time, where an administrator expects them
    subject varchar(400),
    -- an administrator removed the person from service, whatever the provider says
    barred boolean not null,
    since timestamp with time zone not null,
    unique (provider, subject)
);
