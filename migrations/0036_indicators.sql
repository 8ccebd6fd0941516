-- The indicators of the plan (实施方案), and what they came to on a day: of the whole city, or of a town.
create table indicators (
  code text primary key,
  number integer, -- in the plan's table; null: the plan names it elsewhere
  name_zh text not null,
  name_en text,
  unit text not null,
  baseline numeric,
  baseline_on date,
  target numeric, -- null: the plan gives no number
  target_on date,
  target_as_printed text,
  operator text constraint indicators_operator check (operator in ('more_than', 'at_least')),
  attribute text constraint indicators_attribute check (attribute in ('binding', 'expected')), -- 约束性, 预期性
  note text,
  computed text constraint indicators_computed check (computed in ('coverage')) -- null: its values are typed in
);

create table indicator_values (
  id uuid primary key default gen_random_uuid(),
  indicator_code text not null constraint indicator_values_indicator_known references indicators (code),
  town_code text constraint indicator_values_town_known references regions (code), -- null: of the whole city
  on_day date not null,
  value numeric not null,
  source text not null constraint indicator_values_source_given check (btrim(source) <> ''),
  note text,
  created_at timestamptz not null default now(),
  created_by text not null default current_actor(),
  constraint indicator_values_once unique nulls not distinct (indicator_code, town_code, on_day)
);

create trigger record_history after update or delete on indicator_values for each row execute function record_history();
create trigger record_inserted after insert on indicator_values referencing new table as inserted for each statement execute function record_inserted();
