-- The second part of a divided road keeps whose part it was. It is no other record of the same facility, so not `same_as`.
alter table facilities add column split_from uuid constraint facilities_split_from_known references facilities (id);
alter table facilities add constraint facilities_not_split_from_itself check (split_from <> id);
create index facilities_split_from on facilities (split_from) where split_from is not null;
