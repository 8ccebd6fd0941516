-- A file on its way in: its cells as they were read, and what the dry run says of each row. Nothing here is inventory.
create table imports (
  id uuid primary key default gen_random_uuid(),
  file_name text not null,
  format text not null constraint imports_format check (format in ('csv', 'xlsx', 'geojson')),
  layout jsonb not null default '{}', -- what is needed to write the same file again: encoding, delimiter, bom, sheet
  header text[] not null default '{}',
  mapping jsonb not null default '{}', -- field -> index of its column
  options jsonb not null default '{}', -- datum, kind, source: what the person said of the file
  needs text[] not null default '{}', -- what must still be said before the rows can be judged
  state text not null constraint imports_state check (state in ('reading', 'ready', 'applied', 'cancelled', 'failed')),
  worker text not null, -- the process that reads it: when that one is gone, so is the reading
  applying_by text, -- the process that began to apply it; written before the transaction, so that a killed one is noticed
  applying_since timestamptz,
  problem jsonb, -- why it failed, or why applying it was taken back
  warnings jsonb not null default '[]', -- of the file as a whole
  counts jsonb not null default '{}', -- rows by outcome and by reason
  actor text not null,
  created_at timestamptz not null default now(),
  applied_at timestamptz
);
create index imports_created on imports (created_at desc, id);

create table import_rows (
  import_id uuid not null constraint import_rows_import_known references imports (id) on delete cascade,
  row_number integer not null, -- as the person sees it in the file: the header is row 1
  cells jsonb not null, -- as read
  flaws jsonb not null default '[]', -- what reading already found wrong with the row
  outcome text constraint import_rows_outcome check (outcome in ('add', 'change', 'leave', 'refuse')),
  facility_id uuid, -- that it matches, or that it becomes
  facility_revision integer, -- of the facility as the dry run saw it
  record jsonb, -- what would be written
  changes jsonb not null default '[]', -- field, before, after
  reasons jsonb not null default '[]', -- why refused, or what to look at: code, params, column
  primary key (import_id, row_number)
);
create index import_rows_outcome on import_rows (import_id, outcome, row_number);
