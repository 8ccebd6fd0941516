-- What an inspector found on a visit, what was decided of it, and what follows for the facility.

-- Who is to visit what, and by when.
create table assignments (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint assignments_facility_known references facilities (id),
  inspector_id uuid not null constraint assignments_inspector_known references users (id),
  due_on date not null,
  note text,
  state text not null default 'open' constraint assignments_state check (state in ('open', 'done', 'cancelled')),
  created_at timestamptz not null default now(),
  created_by text not null default current_actor()
);
-- One visit is asked of one person at a time.
create unique index assignments_open_once on assignments (facility_id) where state = 'open';
create index assignments_inspector on assignments (inspector_id, state, due_on);

-- One visit to one facility under one version of the checklist. The id is made on the inspector's device, so that sending
-- it again is known to be the same. What was found stands in audit_documents and never changes; this is what became of it.
create table audits (
  id uuid primary key,
  facility_id uuid not null constraint audits_facility_known references facilities (id),
  assignment_id uuid constraint audits_assignment_known references assignments (id),
  revises uuid constraint audits_revises_known references audits (id) constraint audits_revised_once unique,
  criteria_version integer not null constraint audits_criteria_known references criteria_versions (number),
  inspector text not null, -- login name
  inspector_name text not null,
  finished_at timestamptz not null, -- of the visit, as the device says
  submitted_at timestamptz not null default now(),
  status text not null default 'submitted' constraint audits_status check (status in ('submitted', 'returned', 'revised', 'approved')),
  reviewed_at timestamptz,
  reviewed_by text,
  remarks jsonb not null default '[]', -- of the reviewer: [{component_id, property, text}]
  photos_waived text, -- why it was approved though photos are missing
  constraint audits_reviewed check ((status = 'submitted') = (reviewed_at is null) and (reviewed_at is null) = (reviewed_by is null)),
  constraint audits_reviewed_by_another check (reviewed_by <> inspector),
  constraint audits_returned_with_remarks check (status not in ('returned', 'revised') or jsonb_array_length(remarks) > 0)
);
create index audits_facility on audits (facility_id, finished_at desc, id);
create index audits_submitted on audits (submitted_at, id);
create index audits_status on audits (status, submitted_at, id);
create index audits_inspector on audits (inspector, submitted_at, id);

create table audit_documents (
  audit_id uuid primary key constraint audit_documents_audit_known references audits (id) deferrable initially deferred,
  document jsonb not null -- domain/audit_document.ts
);

-- Bytes stand in the photo store under their SHA-256; the copy for others is made without metadata.
create table photos (
  sha256 text primary key constraint photos_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null,
  media_type text not null,
  width_px integer not null,
  height_px integer not null,
  copy_state text not null constraint photos_copy_state check (copy_state in ('ready', 'failed')), -- failed: nobody outside sees it
  uploaded_at timestamptz not null default now(),
  uploaded_by text not null
);

-- Which photos an audit names; they may come before or after it.
create table audit_photos (
  audit_id uuid not null constraint audit_photos_audit_known references audits (id),
  sha256 text not null,
  component_id uuid,
  property text,
  constraint audit_photos_once unique nulls not distinct (audit_id, sha256, component_id, property)
);
create index audit_photos_sha256 on audit_photos (sha256);

create function keep_audit_documents() returns trigger language plpgsql as $$
begin
  raise exception 'what an audit found does not change' using errcode = 'check_violation', constraint = 'audit_documents_unchanged';
end $$;
create trigger audit_documents_unchanged before update on audit_documents for each row execute function keep_audit_documents();

-- submitted → approved, or → returned → revised by a later audit.
create function move_audit() returns trigger language plpgsql as $$
begin
  if old.status <> new.status and (old.status, new.status) not in (('submitted', 'approved'), ('submitted', 'returned'), ('returned', 'revised')) then
    raise exception 'an audit does not go from % to %', old.status, new.status using errcode = 'check_violation', constraint = 'audits_moves';
  end if;
  if (new.id, new.facility_id, new.criteria_version, new.inspector, new.finished_at, new.submitted_at)
       is distinct from (old.id, old.facility_id, old.criteria_version, old.inspector, old.finished_at, old.submitted_at) then
    raise exception 'what an audit is about does not change' using errcode = 'check_violation', constraint = 'audits_unchanged';
  end if;
  return new;
end $$;
create trigger audits_moves before update on audits for each row execute function move_audit();

-- Append-only: what an approved audit says of a facility, under the version that judged it. Of the latest visit the last one counts.
create table verdicts (
  id bigint primary key generated always as identity,
  facility_id uuid not null constraint verdicts_facility_known references facilities (id),
  kind text not null, -- of the facility, as it was judged: it may be put right later
  category text not null,
  audit_id uuid not null constraint verdicts_audit_known references audits (id),
  criteria_version integer not null constraint verdicts_criteria_known references criteria_versions (number),
  verdict text not null constraint verdicts_verdict check (verdict in ('compliant', 'non_compliant', 'incomplete')),
  judgements jsonb not null, -- [[criterion, component_id, verdict]], in the order of the checklist
  cause text not null constraint verdicts_cause check (cause in ('approval', 'new_criteria')),
  judged_at timestamptz not null default now(),
  judged_by text not null default current_actor()
);
create index verdicts_facility on verdicts (facility_id, id desc);

-- A failed item of a facility: open until a later verdict no longer finds it.
create table findings (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint findings_facility_known references facilities (id),
  audit_id uuid not null constraint findings_audit_known references audits (id), -- that found it last
  criterion text not null,
  component_id uuid, -- null: of the facility as a whole
  condemns boolean not null, -- whether it enters the verdict; the others advise
  severity text not null constraint findings_severity check (severity in ('critical', 'major', 'minor')),
  reason jsonb not null, -- domain/audit.ts: what was found and what is required
  remedy text,
  cost_estimate_cny integer constraint findings_cost_counts check (cost_estimate_cny >= 0),
  found_on date not null,
  ended_on date,
  constraint findings_ended_later check (ended_on >= found_on)
);
create unique index findings_open_once on findings (facility_id, criterion, component_id) nulls not distinct where ended_on is null;
create index findings_facility on findings (facility_id, found_on, id);
create index findings_found on findings (found_on, id);

-- What is known of a facility as a whole: how many storeys, whether there are toilets for the public. As facts are.
create table facility_facts (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint facility_facts_facility_known references facilities (id) on delete cascade,
  property text not null,
  state text not null constraint facility_facts_state check (state in ('value', 'absent', 'unknown')),
  value jsonb,
  operator text not null default '=' constraint facility_facts_operator check (operator in ('=', '<=', '>=', '~')),
  raw text,
  grade text not null constraint facility_facts_grade check (grade in ('measured', 'seen', 'owner_declared', 'reported', 'imported')),
  observed_at timestamptz not null,
  observed_by text,
  source text,
  note text,
  audit_id uuid constraint facility_facts_audit_known references audits (id),
  created_at timestamptz not null default now(),
  constraint facility_facts_value_with_state check ((state = 'value') = (value is not null)),
  constraint facility_facts_unknown_with_note check (state <> 'unknown' or btrim(note) <> '')
);
create index facility_facts_facility on facility_facts (facility_id, property);

alter table facts add column audit_id uuid constraint facts_audit_known references audits (id); -- in which it was found

-- Whether it can be used, as somebody saw it; after its end nobody knows. No part of the verdict.
create table operational_observations (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint operational_observations_facility_known references facilities (id) on delete cascade,
  usable boolean not null,
  reason text constraint operational_observations_reason check (reason in ('locked', 'used_as_storage', 'blocked', 'broken', 'no_water', 'no_power', 'works_under_way', 'other')),
  note text,
  observed_at timestamptz not null,
  observed_by text not null,
  expires_at timestamptz not null,
  audit_id uuid constraint operational_observations_audit_known references audits (id),
  created_at timestamptz not null default now(),
  constraint operational_observations_reason_given check (usable = (reason is null)),
  constraint operational_observations_other_said check (reason <> 'other' or btrim(note) <> ''),
  constraint operational_observations_ends_later check (expires_at > observed_at)
);
create index operational_observations_facility on operational_observations (facility_id, observed_at desc, created_at desc);

create trigger record_history after update or delete on assignments for each row execute function record_history();
create trigger record_inserted after insert on assignments referencing new table as inserted for each statement execute function record_inserted();
create trigger record_history after update or delete on audits for each row execute function record_history();
create trigger record_inserted after insert on audits referencing new table as inserted for each statement execute function record_inserted();
create trigger record_history after update or delete on findings for each row execute function record_history();
create trigger record_inserted after insert on findings referencing new table as inserted for each statement execute function record_inserted();
create trigger record_history after update or delete on facility_facts for each row execute function record_history();
create trigger record_inserted after insert on facility_facts referencing new table as inserted for each statement execute function record_inserted();
create trigger touch_inserted after insert on facility_facts referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_updated after update on facility_facts referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_deleted after delete on facility_facts referencing old table as changed for each statement execute function touch_facilities();
create trigger record_history after update or delete on operational_observations for each row execute function record_history();
create trigger record_inserted after insert on operational_observations referencing new table as inserted for each statement execute function record_inserted();
create trigger touch_inserted after insert on operational_observations referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_updated after update on operational_observations referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_deleted after delete on operational_observations referencing old table as changed for each statement execute function touch_facilities();
