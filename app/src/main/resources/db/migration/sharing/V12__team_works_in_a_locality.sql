-- Teams work in a part of the area, or in all of it. Administrators change localities and teams; two who do so at once are told.

alter table sharing.locality add column version int not null default 1;
comment on column sharing.locality.version is 'Counts changes';
alter table sharing.team add column locality uuid references sharing.locality;
comment on column sharing.team.locality is 'In which part of the area; null in all of it';
alter table sharing.team add column version int not null default 1;
comment on column sharing.team.version is 'Counts changes';
create index team_in_locality on sharing.team (locality);
