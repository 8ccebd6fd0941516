-- A file on its way in: its cells as they were read, and what the dry run says of each row. Nothing here is inventory.
create table imports (
  id uuid primary key default gen_random_uuid(),
  file_name text not null,
  format text not null constraint imports_format check (format in ('csv', 'xlsx', 'geojson')),
  layout jsonb not null default '{}', -- what is needed to write the same file again: encoding, delimiter, sheet, bom
  header text[] not null default '{}',
  mapping jsonb not null default '{}', -- field -> column number
  options jsonb not null default '{}', -- datum, kind, source: what the person said of the file
  state text not null constraint imports_state check (state in ('reading', 'ready', 'applied', 'cancelled', 'failed')),
  problem jsonb, -- why it failed
  warnings jsonb not null default '[]', -- of the file as a whole
  counts jsonb not null default '{}', -- rows by outcome
  actor text not null,
  created_at timestamptz not null default now(),
  applied_at timestamptz
);

create table import_rows (
  import_id uuid not null constraint import_rows_import_known references imports (id) on delete cascade,
  row_number integer not null, -- as the person sees it in the file: the header is row 1
  cells jsonb not null, -- as read
  outcome text constraint import_rows_outcome check (outcome in ('add', 'change', 'leave', 'refuse')),
  facility_id uuid,
  record jsonb, -- as it would be written
  reasons jsonb not null default '[]', -- why refused, or what to look at
  primary key (import_id, row_number)
);
create index import_rows_outcome on import_rows (import_id, outcome, row_number);
