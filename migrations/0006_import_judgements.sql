-- What a dry run says of the rows stands apart from their cells: it is written once, never over what an earlier one said,
-- so that a dry run stands whole or not at all however large the file, and nothing of a row's cells is written again.
create sequence import_runs;

create table import_judgements (
  import_id uuid not null,
  run integer not null,
  row_number integer not null,
  outcome text not null constraint import_judgements_outcome check (outcome in ('add', 'change', 'leave', 'refuse')),
  facility_id uuid, -- that it matches, or that it becomes
  facility_revision integer, -- of the facility as the dry run saw it
  record jsonb, -- what would be written
  changes jsonb not null default '[]', -- field, before, after
  reasons jsonb not null default '[]', -- why refused, or what to look at: code, params, column
  primary key (import_id, run, row_number)
);
create index import_judgements_by_outcome on import_judgements (import_id, run, outcome, row_number);

alter table imports add column run integer; -- the dry run that stands
-- What is needed to go on where a killed process left off.
alter table imports add column upload jsonb; -- the file until it is read whole: its path, and what it is to be read with
alter table imports add column read_at timestamptz; -- every row of it is staged
alter table imports add column judging_by text; -- the process that judges it again, since when, and with what
alter table imports add column judging_since timestamptz;
alter table imports add column judging_given jsonb;
alter table imports add column applying_actor text;

with moved as (
  insert into import_judgements (import_id, run, row_number, outcome, facility_id, facility_revision, record, changes, reasons)
  select import_id, 0, row_number, outcome, facility_id, facility_revision, record, changes, reasons from import_rows where outcome is not null
  returning import_id
)
update imports set run = 0 where id in (select import_id from moved);

drop index import_rows_outcome;
alter table import_rows drop column outcome, drop column facility_id, drop column facility_revision, drop column record, drop column changes, drop column reasons;

-- No check of the import for each of a million rows; they go with it all the same.
alter table import_rows drop constraint import_rows_import_known;
create function empty_imports() returns trigger language plpgsql as $$
begin
  delete from import_rows where import_id in (select id from deleted);
  delete from import_judgements where import_id in (select id from deleted);
  return null;
end $$;
create trigger empty_imports after delete on imports referencing old table as deleted for each statement execute function empty_imports();
