-- The facility's version: of its last change, or of what devices said of it last where that left all as it was.
create function facility_version(id uuid) returns bigint language sql stable as $$
  select greatest(
    (select max(h.id) from history h where h.facility_id = $1),
    (select max(f.server_version) from field_heads f where f.facility_id = $1 and f.is_head),
    0)
$$;

-- From one restoring of the database to the next. Devices offer again what they hold when it is another than before.
create table sync_epochs (
  id uuid primary key default gen_random_uuid(),
  -- Each has one successor: two devices that find out at the same moment make one.
  replaces uuid constraint sync_epochs_once unique nulls not distinct constraint sync_epochs_known references sync_epochs (id),
  began_at timestamptz not null default now(),
  noticed_by text, -- by whose device it came to light; null: somebody said so
  secret uuid not null default gen_random_uuid() -- seals what devices are told of it
);
insert into sync_epochs default values;
alter table database_info drop column restored;

-- How often the device was told what was stored: one that was told more often than is known here has seen what is lost.
alter table devices add column told bigint not null default 0;
