-- Taking an import back, duplicates and their merging, and edits of many facilities at once.

-- What one action of a person changed together: an import, a merge, a bulk edit. What takes an action back names it too:
-- `undo_of` is the id of the import or operation. Both are set for one transaction by set_config(…, true).
alter table history add column operation_id uuid default nullif(current_setting('changxing.operation_id', true), '')::uuid;
alter table history add column undo_of uuid default nullif(current_setting('changxing.undo_of', true), '')::uuid;
create index history_operation on history (operation_id, id) where operation_id is not null;
create index history_undo on history (undo_of, facility_id) where undo_of is not null;

-- The history of all rows that one statement deletes, once a statement. Parts go before what they belong to is looked
-- for: the facility of a fact whose component is gone already stands in the component's own last entry.
create function record_deleted() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  actor text;
begin
  if not exists (select from deleted) then
    return null;
  end if;
  actor := current_actor();
  insert into history (actor, entity, entity_id, facility_id, action, before)
  with images as materialized (select to_jsonb(deleted) as image from deleted)
  select actor, tg_table_name, image ->> 'id',
         case tg_table_name
           when 'facilities' then (image ->> 'id')::uuid
           when 'facts' then coalesce(
             (select facility_id from components where id = (image ->> 'component_id')::uuid),
             (select h.facility_id from history h where h.entity = 'components' and h.entity_id = image ->> 'component_id' order by h.id desc limit 1)
           )
           else (image ->> 'facility_id')::uuid
         end,
         'delete', image - '{revision,updated_at,created_at,search_text,search_key,number}'::text[]
    from images;
  return null;
end $$;

drop trigger record_history on facilities;
drop trigger record_history on lifecycle_events;
drop trigger record_history on verifications;
drop trigger record_history on components;
drop trigger record_history on facts;
create trigger record_history after update on facilities for each row execute function record_history();
create trigger record_history after update on lifecycle_events for each row execute function record_history();
create trigger record_history after update on verifications for each row execute function record_history();
create trigger record_history after update on components for each row execute function record_history();
create trigger record_history after update on facts for each row execute function record_history();
create trigger record_deleted after delete on facilities referencing old table as deleted for each statement execute function record_deleted();
create trigger record_deleted after delete on lifecycle_events referencing old table as deleted for each statement execute function record_deleted();
create trigger record_deleted after delete on verifications referencing old table as deleted for each statement execute function record_deleted();
create trigger record_deleted after delete on components referencing old table as deleted for each statement execute function record_deleted();
create trigger record_deleted after delete on facts referencing old table as deleted for each statement execute function record_deleted();

-- Deleting asks for whatever was merged into what goes.
create index facilities_merged_into on facilities (merged_into) where merged_into is not null;
create index facilities_same_as on facilities using gin (same_as);

alter table imports add column undone_at timestamptz; -- the last time that something of it was taken back
alter table imports add column undone_by text;
alter table imports add column undone jsonb; -- facilities removed and restored, and those kept because later work stands on them
alter table imports drop constraint imports_state;
alter table imports add constraint imports_state check (state in ('reading', 'ready', 'applied', 'undone', 'cancelled', 'failed'));

-- A merge that stands, with what it moved, so that it can be taken back exactly. `facility_id` is the one that stands for
-- both; its history shows the merge by these rows coming and going.
create table merges (
  id uuid primary key default gen_random_uuid(),
  facility_id uuid not null constraint merges_facility_known references facilities (id) on delete cascade,
  merged_id uuid not null constraint merges_merged_known references facilities (id) on delete cascade constraint merges_merged_once unique,
  facility_before jsonb not null, -- former values of the columns that it changed
  merged_before jsonb not null,
  moved jsonb not null, -- ids: components, facts (id, component_id before), verifications, lifecycle_events that changed hands
  actor text not null,
  merged_at timestamptz not null default now(),
  constraint merges_of_two check (facility_id <> merged_id)
);
create index merges_facility on merges (facility_id);
create trigger record_inserted after insert on merges referencing new table as inserted for each statement execute function record_inserted();
create trigger record_deleted after delete on merges referencing old table as deleted for each statement execute function record_deleted();

-- Pairs of which a person said that they are two facilities.
create table distinct_facilities (
  low_id uuid not null constraint distinct_facilities_low_known references facilities (id) on delete cascade,
  high_id uuid not null constraint distinct_facilities_high_known references facilities (id) on delete cascade,
  actor text not null,
  decided_at timestamptz not null default now(),
  primary key (low_id, high_id),
  constraint distinct_facilities_ordered check (low_id < high_id)
);
create index distinct_facilities_high on distinct_facilities (high_id);
