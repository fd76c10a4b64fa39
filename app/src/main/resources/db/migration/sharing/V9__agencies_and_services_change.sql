-- Administrators change agencies and services; two who do so at once are told.

alter table sharing.agency add column version int not null default 1;
comment on column sharing.agency.version is 'Counts changes';
alter table sharing.service add column version int not null default 1;
comment on column sharing.service.version is 'Counts changes';
