-- Every change, by trigger, with its author, in the transaction that makes it. `xid` lets readers find exactly
-- what became visible since a snapshot (server/queries/changes.ts), so freshness needs no LISTEN.
create table history (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  actor text not null,
  entity text not null,
  entity_id text not null,
  facility_id uuid,
  action text not null constraint history_action check (action in ('insert', 'update', 'delete')),
  before jsonb,
  after jsonb
);
create index history_xid on history (xid);
create index history_facility on history (facility_id, id);
create index history_entity on history (entity, entity_id, id);

-- The actor is set for one transaction by set_config('changxing.actor', …, true); without one nothing is written.
create function current_actor() returns text language plpgsql as $$
declare actor text := nullif(current_setting('changxing.actor', true), '');
begin
  if actor is null then
    raise exception 'a change needs an author' using errcode = 'check_violation', constraint = 'history_actor_given';
  end if;
  return actor;
end $$;

-- What differs from the other image; bookkeeping and derived columns are left out.
create function changed_part(image jsonb, other jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(key, value), '{}')
    from jsonb_each(image - '{revision,updated_at,created_at,search_text,number}'::text[])
   where other is null or value is distinct from other -> key
$$;

create function record_history() returns trigger language plpgsql as $$
declare
  old_row jsonb := to_jsonb(old);
  new_row jsonb := case when tg_op = 'UPDATE' then to_jsonb(new) end;
  any_row jsonb := coalesce(new_row, old_row);
  before jsonb := changed_part(old_row, new_row);
  after jsonb := case when new_row is not null then changed_part(new_row, old_row) end;
  facility uuid := case tg_table_name
    when 'facilities' then (any_row ->> 'id')::uuid
    when 'facts' then (select facility_id from components where id = (any_row ->> 'component_id')::uuid)
    else (any_row ->> 'facility_id')::uuid
  end;
begin
  if tg_op = 'UPDATE' and before = '{}' and after = '{}' then
    return null;
  end if;
  insert into history (actor, entity, entity_id, facility_id, action, before, after)
  values (current_actor(), tg_table_name, coalesce(any_row ->> 'id', any_row ->> 'code'), facility, lower(tg_op), before, after);
  return null;
end $$;

-- The same for all rows of one insert, which is what imports consist of: once a statement, so that each row costs no call.
create function record_inserted() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  actor text;
begin
  if not exists (select from inserted) then
    return null;
  end if;
  actor := current_actor();
  insert into history (actor, entity, entity_id, facility_id, action, after)
  with images as materialized (select to_jsonb(inserted) as image from inserted) -- or each use of it would make it again
  select actor, tg_table_name, coalesce(image ->> 'id', image ->> 'code'),
         case tg_table_name
           when 'facilities' then (image ->> 'id')::uuid
           when 'facts' then (select facility_id from components where id = (image ->> 'component_id')::uuid)
           else (image ->> 'facility_id')::uuid
         end,
         'insert', image - '{revision,updated_at,created_at,search_text,number}'::text[]
    from images;
  return null;
end $$;

create function count_revision() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'search_text' <> to_jsonb(old) - 'search_text' then
    new.revision := old.revision + 1;
    new.updated_at := now();
  end if;
  return new;
end $$;

create trigger count_revision before update on facilities for each row execute function count_revision();
create trigger count_revision before update on regions for each row execute function count_revision();

create trigger record_history after update or delete on facilities for each row execute function record_history();
create trigger record_inserted after insert on facilities referencing new table as inserted for each statement execute function record_inserted();
create trigger record_history after update or delete on regions for each row execute function record_history();
create trigger record_inserted after insert on regions referencing new table as inserted for each statement execute function record_inserted();
create trigger record_history after update or delete on lifecycle_events for each row execute function record_history();
create trigger record_inserted after insert on lifecycle_events referencing new table as inserted for each statement execute function record_inserted();
create trigger record_history after update or delete on verifications for each row execute function record_history();
create trigger record_inserted after insert on verifications referencing new table as inserted for each statement execute function record_inserted();
create trigger record_history after update or delete on components for each row execute function record_history();
create trigger record_inserted after insert on components referencing new table as inserted for each statement execute function record_inserted();
create trigger record_history after update or delete on facts for each row execute function record_history();
create trigger record_inserted after insert on facts referencing new table as inserted for each statement execute function record_inserted();

-- A part changing changes the facility: its revision (ETag) counts on and its copies of the latest state are kept. Once a
-- statement, not a row, so that thousands of facts cost one update a facility. Its plans are kept, and may have been made
-- when the tables were empty: by the indexes all the same.
create function touch_facilities() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  touched uuid[];
begin
  if tg_table_name = 'facts' then
    select array_agg(distinct c.facility_id) into touched from changed join components c on c.id = changed.component_id;
  else
    select array_agg(distinct facility_id) into touched from changed;
  end if;
  -- One that this transaction has written itself has counted on already: no second version of the row, unless a copy differs.
  update facilities f
     set revision = f.revision + 1,
         lifecycle = latest.state,
         lifecycle_since = latest.since,
         verified_on = seen.verified_on
    from unnest(touched) t (id)
    cross join lateral (select max(v.verified_on) as verified_on from verifications v where v.facility_id = t.id) seen
    left join lateral (
      select e.state, e.since
        from lifecycle_events e
       where e.facility_id = t.id
       -- What lies ahead is not yet so; a plan that has nothing else before it is what is known.
       order by coalesce(e.since > (now() at time zone 'Asia/Shanghai')::date, false), e.since desc nulls last, e.entered desc
       limit 1
    ) latest on true
   where f.id = t.id
     and (f.xmin <> pg_current_xact_id()::xid
          or (f.lifecycle, f.lifecycle_since, f.verified_on) is distinct from (latest.state, latest.since, seen.verified_on));
  return null;
end $$;

create trigger touch_inserted after insert on lifecycle_events referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_updated after update on lifecycle_events referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_deleted after delete on lifecycle_events referencing old table as changed for each statement execute function touch_facilities();
create trigger touch_inserted after insert on verifications referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_updated after update on verifications referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_deleted after delete on verifications referencing old table as changed for each statement execute function touch_facilities();
create trigger touch_inserted after insert on components referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_updated after update on components referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_deleted after delete on components referencing old table as changed for each statement execute function touch_facilities();
create trigger touch_inserted after insert on facts referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_updated after update on facts referencing new table as changed for each statement execute function touch_facilities();
create trigger touch_deleted after delete on facts referencing old table as changed for each statement execute function touch_facilities();
