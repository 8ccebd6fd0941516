-- Since when the process that reads an import has been at it. Whoever takes it over, and the process itself from time to
-- time, says so anew: so a process that is alive is never taken for dead because its work takes long.
alter table imports add column worker_since timestamptz not null default now();
