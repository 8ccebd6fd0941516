-- People who sign in, what they may do, and how they are known again. What is secret stands in tables of its own, without
-- history: a password only as its Argon2id hash, a session, token or link only as the SHA-256 of 32 random bytes.
create table users (
  id uuid primary key default gen_random_uuid(),
  login_name text not null constraint users_login_name_fit check (login_name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$'),
  -- Authors that are not people stand in the history by these names.
  constraint users_login_name_free check (lower(login_name) not in ('administrator', 'public', 'staff', 'demo', 'import', 'system', 'program', 'test', 'account')),
  login_key text not null generated always as (lower(login_name)) stored constraint users_login_name_unique unique,
  display_name text not null constraint users_display_name_given check (btrim(display_name) <> ''),
  department_code text constraint users_department_known references departments (code),
  is_demo boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table user_roles (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id) on delete cascade,
  role text not null constraint user_roles_role check (role in ('administrator', 'planner', 'inspector', 'reviewer', 'department_officer', 'supervisor')),
  town_codes text[] constraint user_roles_towns_some check (cardinality(town_codes) > 0), -- null: everywhere
  constraint user_roles_once unique (user_id, role)
);

create table passwords (
  user_id uuid primary key references users (id) on delete cascade,
  hash text not null,
  changed_at timestamptz not null
);

create table sessions (
  secret_hash text primary key,
  id uuid not null unique default gen_random_uuid(),
  user_id uuid not null references users (id) on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  absolute_end_at timestamptz not null,
  agent text not null default ''
);
create index sessions_user on sessions (user_id);

create table api_tokens (
  id uuid primary key default gen_random_uuid(),
  secret_hash text not null unique,
  user_id uuid not null references users (id) on delete cascade,
  name text not null,
  permissions text[] not null, -- no more than the owner has when it is used
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_tokens_user on api_tokens (user_id);

create table reset_links (
  secret_hash text primary key,
  user_id uuid not null references users (id) on delete cascade,
  created_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index reset_links_user on reset_links (user_id);

-- By the name that was typed, whether or not somebody has it: being locked tells nothing.
create table sign_in_failures (
  login_key text primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

-- What happened to accounts beside the changes that the history tells.
create table account_events (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  event text not null,
  login_name text not null, -- as it was typed
  user_id uuid,
  actor text not null,
  address text not null
);
create index account_events_user on account_events (user_id, id);

create trigger record_history after update or delete on users for each row execute function record_history();
create trigger record_inserted after insert on users referencing new table as inserted for each statement execute function record_inserted();
create trigger record_history after update or delete on user_roles for each row execute function record_history();
create trigger record_inserted after insert on user_roles referencing new table as inserted for each statement execute function record_inserted();
