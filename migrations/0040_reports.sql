-- What residents tell (居民反馈), what became of it, and how they come back to it. Nothing of it is in `history`, which the public
-- reads: a report's events are its history.

create table reports (
  id uuid primary key, -- made by whoever sends it, so that sending it again is known
  number integer not null generated always as identity constraint reports_number_once unique,
  code_hash text not null constraint reports_code_once unique, -- SHA-256 of the receipt code
  facility_id uuid constraint reports_facility_known references facilities (id),
  component_id uuid, -- a component that is removed later is still named by the history
  -- Of a facility that the register lacks: where it is, in words and on the map.
  town_code text constraint reports_town_known references regions (code),
  place text,
  lon double precision,
  lat double precision,
  type text not null constraint reports_type check (type in (
    'locked', 'used_as_storage', 'blocked', 'broken', 'no_water', 'no_power', 'dirty', 'fact_wrong', 'missing_facility', 'other')),
  text text not null,
  language text not null constraint reports_language check (language in ('zh-CN', 'en')),
  channel text not null default 'web' constraint reports_channel check (channel in ('web', 'hotline_12345', 'phone', 'visit', 'letter')),
  hotline_number text constraint reports_hotline_number_once unique,
  state text not null constraint reports_state check (state in ('held', 'received', 'triaged', 'linked', 'answered', 'disputed', 'rejected')),
  hold_reason text,
  duplicate_of uuid constraint reports_duplicate_known references reports (id), -- whose answers hold for this one too
  outcome text constraint reports_outcome check (outcome in ('fixed', 'not_a_fault', 'cannot_fix_yet', 'duplicate')),
  due_on date not null, -- by which it is to be answered
  answered_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by text not null default current_actor(),
  updated_at timestamptz not null default now(),
  constraint reports_placed check (case when facility_id is null then town_code is not null and place is not null else town_code is null and place is null end),
  constraint reports_position check ((lon is null) = (lat is null)),
  constraint reports_missing_without_facility check ((type = 'missing_facility') <= (facility_id is null)),
  constraint reports_hotline_numbered check ((channel = 'hotline_12345') = (hotline_number is not null)),
  constraint reports_answered check ((state = 'answered') <= (outcome is not null)),
  constraint reports_not_duplicate_of_itself check (duplicate_of <> id)
);
create index reports_facility on reports (facility_id, created_at desc, id);
create index reports_due on reports (state, due_on, id);
create index reports_duplicate on reports (duplicate_of) where duplicate_of is not null;

-- domain/report.ts as rows: what is not here is refused.
create table report_moves (
  move text not null,
  from_state text not null,
  to_state text not null,
  primary key (move, from_state)
);
insert into report_moves (move, from_state, to_state)
select 'release', 'held', 'received'
union all select 'reject', state, 'rejected' from unnest(array['held', 'received', 'triaged']) as state
union all select 'reconsider', 'rejected', 'received'
union all select 'triage', state, 'triaged' from unnest(array['received', 'disputed']) as state
union all select 'link', state, 'linked' from unnest(array['triaged', 'linked']) as state
union all select 'answer', state, 'answered' from unnest(array['triaged', 'linked']) as state
union all select 'dispute', 'answered', 'disputed'
union all select 'note', state, state from unnest(array['held', 'received', 'triaged', 'linked', 'disputed', 'answered']) as state
union all select move, state, state
  from unnest(array['publish_photo', 'hide_photo']) as move,
       unnest(array['received', 'triaged', 'linked', 'disputed', 'answered']) as state
union all select 'erase_contact', state, state
  from unnest(array['held', 'received', 'triaged', 'linked', 'answered', 'disputed', 'rejected']) as state;

-- Append-only: every move with its author, time and what came with it. The one way in which a report changes its state.
create table report_events (
  id uuid primary key, -- made by whoever sends it, so that sending it again is known
  report_id uuid not null constraint report_events_report_known references reports (id) on delete cascade,
  place integer not null, -- from 1, without gaps
  move text not null,
  from_state text not null,
  to_state text not null,
  at timestamptz not null,
  actor text not null default current_actor(),
  actor_name text, -- null: the reporter, or the calendar
  reason text, -- for staff; why it was rejected is told to the reporter too
  text text, -- an answer, or what the reporter disputes
  is_public boolean not null default false, -- whether everybody reads the answer
  outcome text,
  assignment_id uuid constraint report_events_assignment_known references assignments (id),
  order_id uuid constraint report_events_order_known references orders (id),
  sha256 text, -- of the photo that is shown or hidden
  constraint report_events_place_once unique (report_id, place)
);
create index report_events_order on report_events (order_id) where order_id is not null;

-- Seen by those who answer, and erased on that day.
create table report_contacts (
  report_id uuid primary key constraint report_contacts_report_known references reports (id) on delete cascade,
  contact text not null,
  erase_on date not null
);
create index report_contacts_erase on report_contacts (erase_on);

create table report_photos (
  report_id uuid not null constraint report_photos_report_known references reports (id) on delete cascade,
  sha256 text not null,
  added_at timestamptz not null,
  is_public boolean not null default false,
  primary key (report_id, sha256)
);
create index report_photos_sha256 on report_photos (sha256);

-- Locks the report, so of two moves at once the second meets the state that the first left.
create function make_report_move() returns trigger language plpgsql as $$
declare
  state_now text;
  leads_to text;
begin
  select state into state_now from reports where id = new.report_id for update;
  select to_state into leads_to from report_moves where move = new.move and from_state = state_now;
  if leads_to is null or new.from_state <> state_now or new.to_state <> leads_to then
    raise exception 'a report does not % from %', new.move, state_now using errcode = 'check_violation', constraint = 'report_moves_known';
  end if;
  new.place := (select coalesce(max(place), 0) + 1 from report_events where report_id = new.report_id);
  update reports
     set state = leads_to,
         outcome = case when new.move = 'answer' then new.outcome else outcome end,
         answered_at = case when new.move = 'answer' then new.at else answered_at end,
         updated_at = new.at
   where id = new.report_id;
  return new;
end $$;
create trigger report_events_move before insert on report_events for each row execute function make_report_move();

create function keep_report_state() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('held', 'received') then
      raise exception 'a report begins as held or received' using errcode = 'check_violation', constraint = 'reports_begin';
    end if;
  elsif new.state <> old.state and pg_trigger_depth() < 2 then
    raise exception 'a report changes its state by an event' using errcode = 'check_violation', constraint = 'reports_moved_by_event';
  elsif (new.code_hash, new.text, new.type, new.created_at, new.channel) is distinct from (old.code_hash, old.text, old.type, old.created_at, old.channel) then
    raise exception 'what was reported does not change' using errcode = 'check_violation', constraint = 'reports_unchanged';
  end if;
  return new;
end $$;
create trigger reports_state before insert or update on reports for each row execute function keep_report_state();

create function keep_report_events() returns trigger language plpgsql as $$
begin
  raise exception 'what happened to a report does not change' using errcode = 'check_violation', constraint = 'report_events_unchanged';
end $$;
create trigger report_events_unchanged before update on report_events for each row execute function keep_report_events();

create trigger count_revision before update on reports for each row execute function count_revision();
