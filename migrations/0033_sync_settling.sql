-- What the office decides of devices, and what it brings in for them.

alter table devices add column revoked_by text, add column revoked_reason text;

-- The device that a session was used by last: it is refused with the device.
alter table sessions add column device_id uuid;
create index sessions_device on sessions (device_id) where device_id is not null;

-- Who brought it in from a rescue file; null: the device did.
alter table sync_operations add column imported_by uuid;
