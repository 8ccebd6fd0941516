-- What the law asks of whoever builds and keeps a facility: acceptance before it is used (arts. 14, 16), upkeep (art. 26),
-- and of whoever occupies it for a time a substitute and an end (art. 28).

-- How a new facility was found when it was finished. Append-only: whoever looks again records it again.
create table acceptances (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint acceptances_facility_known references facilities (id) on delete cascade,
  accepted_on date not null,
  document_number text,
  participants text not null constraint acceptances_participants_named check (btrim(participants) <> ''),
  tried_by text, -- disabled or older people who tried it (art. 17); null: nobody did
  criteria_version integer not null constraint acceptances_criteria_known references criteria_versions (number),
  category text not null, -- of the facility, as it was checked
  checks jsonb not null, -- [{criterion, result, remark}]: every item that is a must for it (domain/acceptance.ts)
  is_passed boolean not null,
  remark text,
  recorded_at timestamptz not null default now(),
  recorded_by text not null default current_actor()
);
create index acceptances_facility on acceptances (facility_id, accepted_on desc, recorded_at desc);
create trigger record_inserted after insert on acceptances referencing new table as inserted for each statement execute function record_inserted();
create trigger record_deleted after delete on acceptances referencing old table as deleted for each statement execute function record_deleted();

create function keep_acceptances() returns trigger language plpgsql as $$
begin
  raise exception 'what was found at an acceptance does not change' using errcode = 'check_violation', constraint = 'acceptances_unchanged';
end $$;
create trigger acceptances_unchanged before update on acceptances for each row execute function keep_acceptances();

-- A facility that came into the register before anybody used it. What was in use before is none of these.
alter table facilities add column awaits_acceptance boolean not null default false;

create or replace function derived_columns() returns text[] language sql immutable as $$
  select '{revision,updated_at,created_at,search_text,search_key,number,usable,unusable_reason,usable_observed_at,usable_expires_at,awaits_acceptance}'::text[]
$$;

update facilities f
   set awaits_acceptance = true
 where f.lifecycle in ('planned', 'under_construction', 'accepted')
   and not exists (select from lifecycle_events e where e.facility_id = f.id and e.state in ('operating', 'suspended'));

create function require_acceptance() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if new.lifecycle is null then
    new.awaits_acceptance := false;
  elsif new.lifecycle in ('planned', 'under_construction', 'accepted') then
    new.awaits_acceptance := new.awaits_acceptance or tg_op = 'INSERT' or old.lifecycle is null;
  elsif new.lifecycle = 'operating' and new.awaits_acceptance then
    if not exists (select from acceptances a join facilities f on f.id = a.facility_id where new.id in (f.id, f.merged_into) and a.is_passed) then
      raise exception 'a new facility is accepted before it is used' using errcode = 'check_violation', constraint = 'facilities_accepted_before_use';
    end if;
    new.awaits_acceptance := false;
  end if;
  return new;
end $$;
create trigger acceptance_before_use before insert on facilities for each row when (new.lifecycle in ('planned', 'under_construction', 'accepted')) execute function require_acceptance();
create trigger acceptance_before_use_of_one before update of lifecycle on facilities for each row when (old.lifecycle is distinct from new.lifecycle) execute function require_acceptance();

-- Who looks after it, how often, and when next.
create table maintenance_plans (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint maintenance_plans_once unique constraint maintenance_plans_facility_known references facilities (id) on delete cascade,
  interval_days integer not null constraint maintenance_plans_interval check (interval_days between 1 and 3660),
  department_code text constraint maintenance_plans_department_known references departments (code),
  responsible text not null constraint maintenance_plans_responsible_named check (btrim(responsible) <> ''),
  next_due_on date not null,
  note text
);
create index maintenance_plans_due on maintenance_plans (next_due_on, facility_id);
create trigger record_history after update on maintenance_plans for each row execute function record_history();
create trigger record_inserted after insert on maintenance_plans referencing new table as inserted for each statement execute function record_inserted();
create trigger record_deleted after delete on maintenance_plans referencing old table as deleted for each statement execute function record_deleted();

create table maintenance_entries (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint maintenance_entries_facility_known references facilities (id) on delete cascade,
  done_on date not null,
  done_by text not null constraint maintenance_entries_by_named check (btrim(done_by) <> ''),
  what text not null constraint maintenance_entries_told check (btrim(what) <> ''),
  found_defect boolean not null,
  recorded_at timestamptz not null default now()
);
create index maintenance_entries_facility on maintenance_entries (facility_id, done_on desc, recorded_at desc);
create trigger record_inserted after insert on maintenance_entries referencing new table as inserted for each statement execute function record_inserted();
create trigger record_deleted after delete on maintenance_entries referencing old table as deleted for each statement execute function record_deleted();

-- A facility, or a part of it, that is occupied for a time. Restored by its last day, or overdue.
create table occupations (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint occupations_facility_known references facilities (id) on delete cascade,
  component_id uuid, -- null: all of it; a component that is removed later is still named by the history
  from_on date not null,
  until_on date not null,
  why text not null constraint occupations_why_given check (btrim(why) <> ''),
  substitute text not null constraint occupations_substitute_given check (btrim(substitute) <> ''),
  occupied_by text not null constraint occupations_by_named check (btrim(occupied_by) <> ''),
  restored_on date,
  constraint occupations_days_ordered check (until_on >= from_on),
  constraint occupations_restored_later check (restored_on >= from_on)
);
create index occupations_facility on occupations (facility_id, until_on desc, id);
create index occupations_open on occupations (until_on, id) where restored_on is null;
create trigger record_history after update on occupations for each row execute function record_history();
create trigger record_inserted after insert on occupations referencing new table as inserted for each statement execute function record_inserted();
create trigger record_deleted after delete on occupations referencing old table as deleted for each statement execute function record_deleted();
