-- What devices send after a time without network. Stored before it is judged, and judging never takes it away.

-- An installation of the app for one person. `offset_ms`: how far its clock was off the server's when it last called.
create table devices (
  id uuid primary key,
  user_id uuid not null constraint devices_user_known references users (id) on delete cascade,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  offset_ms bigint not null,
  app_version text,
  queue jsonb, -- what it says still waits on it
  revoked_at timestamptz
);
create index devices_user on devices (user_id);

create table sync_operations (
  operation_id uuid primary key,
  entered bigint not null generated always as identity,
  content_hash text not null, -- SHA-256 of the payload's bytes
  payload text not null, -- as it came
  kind text not null,
  facility_id uuid, -- that it is about; null until it is known
  user_id uuid not null, -- who delivered it
  actor text not null,
  device_id uuid not null,
  device_seq bigint not null,
  waits_for uuid, -- the device's operation before it on the same facility
  offset_ms bigint not null,
  received_at timestamptz not null default now(),
  status text not null default 'received' constraint sync_operations_status check (status in ('received', 'applied', 'conflict', 'held', 'needs_review', 'invalid', 'dismissed')),
  code text, -- of the problem (server/problems) that says why
  parameters jsonb not null default '{}',
  outcome jsonb not null default '{}', -- what the receipt says beside
  judged_at timestamptz,
  decided_by text, -- who settled it in the office
  decision text
);
create index sync_operations_waiting on sync_operations (waits_for) where status = 'held';
create index sync_operations_open on sync_operations (status, received_at) where status in ('received', 'held', 'needs_review', 'invalid');
create index sync_operations_device on sync_operations (device_id, device_seq);
create index sync_operations_facility on sync_operations (facility_id);

-- What could not even be an operation: not readable, another hash than said, or a known id with other content.
create table sync_quarantine (
  id bigint primary key generated always as identity,
  operation_id text,
  payload text not null,
  content_hash text,
  code text not null,
  user_id uuid not null,
  actor text not null,
  device_id uuid not null,
  received_at timestamptz not null default now(),
  decided_by text,
  decision text,
  constraint sync_quarantine_once unique nulls not distinct (operation_id, content_hash, code)
);

-- Writes of one field of a facility that nobody has seen and replaced (domain/sync.ts). Superseded ones stay.
create table field_heads (
  operation_id uuid not null constraint field_heads_operation_known references sync_operations (operation_id),
  facility_id uuid not null constraint field_heads_facility_known references facilities (id) on delete cascade,
  field text not null,
  value jsonb not null,
  grade text not null,
  observed_at timestamptz not null,
  device_id uuid not null,
  device_seq bigint not null,
  server_version bigint not null,
  accuracy_m double precision,
  is_head boolean not null,
  primary key (operation_id, field)
);
create index field_heads_facility on field_heads (facility_id, field) where is_head;

-- Changes when the database was restored from a backup: devices then offer again what they still hold.
alter table database_info add column restored integer not null default 0;
