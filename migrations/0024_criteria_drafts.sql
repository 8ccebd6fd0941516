-- A version is a draft until it is published. Who edits it says which state of it the edit is based on.
alter table criteria_versions
  add column based_on integer constraint criteria_versions_base_known references criteria_versions (number),
  add column revision integer not null default 1,
  add column changed_at timestamptz not null default now(),
  add column changed_by text;
create unique index criteria_versions_one_draft on criteria_versions ((published_at is null)) where published_at is null;

-- Judging all audited facilities under a version: a trial only says what would change, the other stores it.
create table rejudgings (
  id uuid primary key default gen_random_uuid(),
  criteria_version integer not null constraint rejudgings_criteria_known references criteria_versions (number) on delete cascade,
  revision integer not null, -- of the version, when it began
  mode text not null constraint rejudgings_mode check (mode in ('trial', 'apply')),
  state text not null default 'running' constraint rejudgings_state check (state in ('running', 'done', 'cancelled', 'failed')),
  total integer not null,
  done integer not null default 0,
  changed integer not null default 0, -- facilities that get another verdict
  judged_to uuid, -- every facility up to this one is judged
  worker text not null, -- the process that is at it, and when it last said so
  worker_since timestamptz not null default now(),
  started_at timestamptz not null default now(),
  started_by text not null default current_actor(),
  ended_at timestamptz,
  constraint rejudgings_ended check ((state = 'running') = (ended_at is null))
);
create unique index rejudgings_one_running on rejudgings (mode) where state = 'running';
create index rejudgings_version on rejudgings (criteria_version);

-- A facility whose verdict, or whose failed items, are others afterwards.
create table rejudging_changes (
  rejudging_id uuid not null constraint rejudging_changes_rejudging_known references rejudgings (id) on delete cascade,
  facility_id uuid not null constraint rejudging_changes_facility_known references facilities (id) on delete cascade,
  before text not null,
  after text not null,
  items jsonb not null, -- [{criterion, component_id, before, after}]: what makes the difference
  primary key (rejudging_id, facility_id)
);
create index rejudging_changes_facility on rejudging_changes (facility_id);
