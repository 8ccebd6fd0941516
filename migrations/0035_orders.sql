-- From a finding to its being mended: orders (整改通知) to the department that answers, their items, and every move as an event.

-- Who answers for a category where the facility itself names no department.
create table department_duties (
  category text primary key constraint department_duties_category_known references categories (code),
  department_code text not null constraint department_duties_department_known references departments (code)
);

create table orders (
  id uuid primary key,
  -- 责令限期改正通知书 of a competent authority, or a suggestion, or a task of the working committee (arts 64-65; 五).
  kind text not null default 'order' constraint orders_kind check (kind in ('order', 'suggestion', 'task')),
  year integer, -- year and number are given at issue: 整改〔2026〕031 号
  number integer,
  issuing_department_code text not null constraint orders_issuer_known references departments (code),
  department_code text not null constraint orders_department_known references departments (code), -- that answers
  -- Arts 18 and 26: owner, manager and whoever agreed to answer are kept apart, with the document that says so.
  owner_name text,
  manager_name text,
  responsible_name text,
  responsible_document text,
  basis text, -- the legal basis as it is printed
  note text,
  state text not null default 'draft' constraint orders_state check (state in (
    'draft', 'issued', 'accepted', 'in_progress', 'proof_submitted', 'returned', 'partly_done', 'reinspected', 'closed', 'withdrawn', 'reopened')),
  due_on date not null,
  first_due_on date not null,
  extensions integer not null default 0,
  extension_asked_to date, -- the day that is asked for and not answered
  issued_on date,
  served_on date, -- 送达
  proof_on date, -- of the proof that stands
  proof_by text, -- login name of who handed it in last
  closed_on date,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null default current_actor(),
  updated_at timestamptz not null default now(),
  constraint orders_numbered check ((number is null) = (year is null) and (state in ('draft', 'withdrawn') or number is not null)),
  constraint orders_number_once unique (issuing_department_code, year, number)
);
create index orders_department on orders (department_code, state, due_on, id);
create index orders_due on orders (due_on, id);
create index orders_updated on orders (updated_at, id);

-- The last number that an authority gave in a year.
create table order_numbers (
  department_code text not null references departments (code),
  year integer not null,
  last integer not null,
  primary key (department_code, year)
);

-- A finding as it was when the order was made: what the paper says does not change with the register.
create table order_items (
  id uuid primary key default gen_random_uuid(),
  order_id uuid not null constraint order_items_order_known references orders (id),
  finding_id uuid not null constraint order_items_finding_known references findings (id),
  facility_id uuid not null constraint order_items_facility_known references facilities (id),
  audit_id uuid not null constraint order_items_audit_known references audits (id), -- that found it
  criterion text not null,
  criteria_version integer not null constraint order_items_criteria_known references criteria_versions (number),
  component_id uuid,
  reason jsonb not null, -- domain/audit.ts: what was found and what is required
  photos text[] not null default '{}', -- SHA-256, of the finding
  remedy text,
  cost_estimate_cny integer constraint order_items_cost_counts check (cost_estimate_cny >= 0),
  place integer not null, -- order on the paper, from 1
  state text not null default 'open' constraint order_items_state check (state in ('open', 'passed')),
  checked_by_audit uuid constraint order_items_checked_known references audits (id), -- the re-inspection that looked at it last
  times_failed integer not null default 0, -- at re-inspections
  -- While the order is open its finding stands in no other.
  is_current boolean not null default true,
  constraint order_items_once unique (order_id, finding_id)
);
create unique index order_items_one_order on order_items (finding_id) where is_current;
create index order_items_facility on order_items (facility_id, order_id);

-- domain/rectification.ts as rows: what is not here is refused.
create table order_moves (
  move text not null,
  from_state text not null,
  to_state text not null,
  primary key (move, from_state)
);
insert into order_moves (move, from_state, to_state)
select 'issue', 'draft', 'issued'
union all select 'accept', 'issued', 'accepted'
union all select 'start', state, 'in_progress' from unnest(array['accepted', 'returned', 'partly_done', 'reopened']) as state
union all select 'submit_proof', state, 'proof_submitted' from unnest(array['in_progress', 'returned', 'partly_done', 'reopened']) as state
union all select 'return_proof', 'proof_submitted', 'returned'
union all select 'pass_reinspection', 'proof_submitted', 'reinspected'
union all select 'pass_partly', 'proof_submitted', 'partly_done'
union all select 'fail_reinspection', 'proof_submitted', 'returned'
union all select 'close', 'reinspected', 'closed'
union all select 'reopen', 'closed', 'reopened'
union all select 'withdraw', state, 'withdrawn' from unnest(array[
  'draft', 'issued', 'accepted', 'in_progress', 'returned', 'partly_done', 'reopened', 'proof_submitted', 'reinspected']) as state
union all select move, state, state
  from unnest(array['ask_extension', 'extend', 'refuse_extension']) as move,
       unnest(array['issued', 'accepted', 'in_progress', 'returned', 'partly_done', 'reopened']) as state
union all select 'comment', state, state from unnest(array[
  'issued', 'accepted', 'in_progress', 'returned', 'partly_done', 'reopened', 'proof_submitted', 'reinspected', 'closed']) as state;

-- Append-only: every move with its author, time, reason and what came with it. The one way in which an order changes its state.
create table order_events (
  id uuid primary key, -- made by whoever sends it, so that sending it again is known
  order_id uuid not null constraint order_events_order_known references orders (id),
  place integer not null, -- from 1, without gaps
  move text not null,
  from_state text not null,
  to_state text not null,
  at timestamptz not null default now(),
  actor text not null default current_actor(),
  actor_name text not null,
  reason text,
  due_on date, -- the new day, of an extension asked for or given, and of a reopening
  audit_ids uuid[] not null default '{}', -- of a re-inspection
  results jsonb not null default '[]', -- of a re-inspection: [{item_id, verdict}]
  constraint order_events_place_once unique (order_id, place)
);
create index order_events_at on order_events (at, id);

-- Photos and papers of a move: before and after of an item, or a paper of the order as a whole.
create table order_attachments (
  event_id uuid not null constraint order_attachments_event_known references order_events (id),
  sha256 text not null,
  item_id uuid constraint order_attachments_item_known references order_items (id),
  phase text constraint order_attachments_phase check (phase in ('before', 'after')),
  caption text,
  constraint order_attachments_once unique nulls not distinct (event_id, sha256, item_id, phase)
);
create index order_attachments_sha256 on order_attachments (sha256);

-- Locks the order, so of two moves at once the second meets the state that the first left.
create function make_order_move() returns trigger language plpgsql as $$
declare
  state_now text;
  leads_to text;
begin
  select state into state_now from orders where id = new.order_id for update;
  select to_state into leads_to from order_moves where move = new.move and from_state = state_now;
  if leads_to is null or new.from_state <> state_now or new.to_state <> leads_to then
    raise exception 'an order does not % from %', new.move, state_now using errcode = 'check_violation', constraint = 'order_moves_known';
  end if;
  new.place := (select coalesce(max(place), 0) + 1 from order_events where order_id = new.order_id);
  update orders set state = leads_to, updated_at = new.at where id = new.order_id;
  return new;
end $$;
create trigger order_events_move before insert on order_events for each row execute function make_order_move();

create function keep_order_state() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and pg_trigger_depth() < 2 then
    raise exception 'an order changes its state by an event' using errcode = 'check_violation', constraint = 'orders_moved_by_event';
  end if;
  if old.number is not null and (new.kind, new.year, new.number, new.issuing_department_code, new.department_code, new.first_due_on, new.issued_on)
       is distinct from (old.kind, old.year, old.number, old.issuing_department_code, old.department_code, old.first_due_on, old.issued_on) then
    raise exception 'what was issued does not change' using errcode = 'check_violation', constraint = 'orders_unchanged';
  end if;
  return new;
end $$;
create trigger orders_state before update on orders for each row execute function keep_order_state();

create function keep_order_events() returns trigger language plpgsql as $$
begin
  raise exception 'what happened to an order does not change' using errcode = 'check_violation', constraint = 'order_events_unchanged';
end $$;
create trigger order_events_unchanged before update or delete on order_events for each row execute function keep_order_events();

-- The visit in which only what failed is looked at again.
alter table assignments add column order_id uuid constraint assignments_order_known references orders (id);
create index assignments_order on assignments (order_id) where order_id is not null;

alter table users add column email text constraint users_email_fit check (email ~ '^[^@\s]+@[^@\s]+$');

create trigger count_revision before update on orders for each row execute function count_revision();
create trigger record_history after update or delete on orders for each row execute function record_history();
create trigger record_inserted after insert on orders referencing new table as inserted for each statement execute function record_inserted();
create trigger record_history after update or delete on order_items for each row execute function record_history();
create trigger record_inserted after insert on order_items referencing new table as inserted for each statement execute function record_inserted();
create trigger record_inserted after insert on order_events referencing new table as inserted for each statement execute function record_inserted();
create trigger record_history after update or delete on department_duties for each row execute function record_history();
