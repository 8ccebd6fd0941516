-- What was seen last of whether a facility can be used, copied to it so that no list has to look for it. Whether it still
-- holds is asked when it is read.
alter table facilities
  add column usable boolean,
  add column unusable_reason text,
  add column usable_observed_at timestamptz,
  add column usable_expires_at timestamptz;

-- The observation has an entry of its own in the history, and counts a revision there.
create or replace function derived_columns() returns text[] language sql immutable as $$
  select '{revision,updated_at,created_at,search_text,search_key,number,usable,unusable_reason,usable_observed_at,usable_expires_at}'::text[]
$$;

create function keep_usable() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  update facilities f
     set usable = latest.usable, unusable_reason = latest.reason, usable_observed_at = latest.observed_at, usable_expires_at = latest.expires_at
    from (select distinct facility_id as id from changed) t
    left join lateral (
      select o.usable, o.reason, o.observed_at, o.expires_at
        from operational_observations o
       where o.facility_id = t.id
       order by o.observed_at desc, o.created_at desc
       limit 1
    ) latest on true
   where f.id = t.id
     and (f.usable, f.unusable_reason, f.usable_observed_at, f.usable_expires_at)
         is distinct from (latest.usable, latest.reason, latest.observed_at, latest.expires_at);
  return null;
end $$;

create trigger keep_usable_inserted after insert on operational_observations referencing new table as changed for each statement execute function keep_usable();
create trigger keep_usable_given after update on operational_observations referencing new table as changed for each statement execute function keep_usable();
create trigger keep_usable_taken after update on operational_observations referencing old table as changed for each statement execute function keep_usable();
create trigger keep_usable_deleted after delete on operational_observations referencing old table as changed for each statement execute function keep_usable();

create index assignments_due on assignments (state, due_on, id);
