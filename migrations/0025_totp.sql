-- A code of an authenticator beside the password, for whoever wants it. Its key has to be kept as it is, so it stands in a
-- table of its own, without history. A recovery code stands as its SHA-256 and is gone once it is used.
create table totp (
  user_id uuid primary key references users (id) on delete cascade,
  key text not null, -- base32
  confirmed_at timestamptz, -- null: begun, and not asked for yet
  last_step bigint not null default 0 -- of 30 seconds; the code of a step is good once
);

create table recovery_codes (
  code_hash text primary key,
  user_id uuid not null references totp (user_id) on delete cascade
);
create index recovery_codes_user on recovery_codes (user_id);
