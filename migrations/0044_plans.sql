-- What the office knows of a place that no audit tells, for saying what to renovate first.
create table priority_inputs (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint priority_inputs_once unique constraint priority_inputs_facility_known references facilities (id) on delete cascade,
  importance integer constraint priority_inputs_importance check (importance between 0 and 1000), -- thousandths; null: as its category has it
  daily_visitors integer constraint priority_inputs_daily_visitors check (daily_visitors between 0 and 1000000),
  note text
);
create trigger record_history after update or delete on priority_inputs for each row execute function record_history();
create trigger record_inserted after insert on priority_inputs referencing new table as inserted for each statement execute function record_inserted();

-- Named weights: nobody agrees on them, so they are seen, and it is seen whose they are.
create table weight_sets (
  id uuid primary key default gen_random_uuid(),
  name text not null constraint weight_sets_name_once unique constraint weight_sets_name_given check (btrim(name) <> ''),
  weights jsonb not null, -- ten-thousandths by part, together 10000 (domain/priority.ts)
  created_by text not null default current_actor(),
  created_at timestamptz not null default now()
);
create trigger record_history after update or delete on weight_sets for each row execute function record_history();
create trigger record_inserted after insert on weight_sets referencing new table as inserted for each statement execute function record_inserted();
