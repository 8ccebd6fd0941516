-- What the office decides of devices, and what it brings in for them.

alter table devices add column revoked_by text, add column revoked_reason text;

-- The device that a session was used by last: it is refused with the device.
alter table sessions add column device_id uuid;
create index sessions_device on sessions (device_id) where device_id is not null;

-- Who brought it in from a rescue file; null: the device did.
alter table sync_operations add column imported_by uuid;

-- Each data folder has one of the same name and count beside the photos (server/sync/restored.ts): where they no longer
-- agree, one of both was restored from a backup.
create table restore_marks (
  id uuid primary key,
  count bigint not null
);
