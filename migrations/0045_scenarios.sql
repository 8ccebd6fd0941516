-- What a work costs where nobody estimated it at the place. The office types it in; the program knows none.
create table work_costs (
  code text primary key constraint work_costs_code_given check (btrim(code) <> ''), -- an item of the checklist, or verify_visit, renovate_service, build_service
  cost_yuan integer not null constraint work_costs_counts check (cost_yuan between 0 and 1000000000),
  source text not null constraint work_costs_source_given check (btrim(source) <> '')
);
create trigger record_history after update or delete on work_costs for each row execute function record_history();
create trigger record_inserted after insert on work_costs referencing new table as inserted for each statement execute function record_inserted();

-- A plan under a name: what is asked, and what came of it each time that it was computed.
create table scenarios (
  id uuid primary key default gen_random_uuid(),
  name text not null constraint scenarios_name_once unique constraint scenarios_name_given check (btrim(name) <> ''),
  kind text not null constraint scenarios_kind check (kind in ('works', 'siting')),
  asked jsonb not null, -- server/schemas/scenario.ts
  copied_from uuid constraint scenarios_copied_from_known references scenarios (id) on delete set null,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null default current_actor(),
  signed_run integer, -- that run is the plan; from then on nothing of it changes
  signed_at timestamptz,
  signed_by text,
  reason text, -- why this one, and where it departs from the best
  constraint scenarios_signed check ((signed_run is null) = (signed_at is null) and (signed_run is null) = (signed_by is null))
);
create trigger record_history after update or delete on scenarios for each row execute function record_history();
create trigger record_inserted after insert on scenarios referencing new table as inserted for each statement execute function record_inserted();

-- Once computed: frozen inputs and what came of them. Only its end is written after it began, so it is its own history.
create table scenario_runs (
  scenario_id uuid not null constraint scenario_runs_scenario_known references scenarios (id) on delete cascade,
  number integer not null,
  asked jsonb not null,
  as_of date not null,
  inputs jsonb not null,
  inputs_hash text not null, -- SHA-256 of the canonical JSON (RFC 8785)
  state text not null default 'running' constraint scenario_runs_state check (state in ('running', 'done', 'stopped', 'infeasible', 'failed')),
  result jsonb,
  told jsonb, -- what the result comes to: {objective, cost_yuan, chosen}; null: there is no plan
  failure text, -- name of the problem it failed with
  solver text,
  seconds numeric,
  worker text not null, -- the process that is at it
  started_at timestamptz not null default now(),
  started_by text not null default current_actor(),
  ended_at timestamptz,
  primary key (scenario_id, number),
  constraint scenario_runs_ended check ((state = 'running') = (ended_at is null))
);
create unique index scenario_runs_one_running on scenario_runs (scenario_id) where state = 'running';
alter table scenarios add constraint scenarios_signed_run_known foreign key (id, signed_run) references scenario_runs (scenario_id, number);
