-- Search by Chinese, pinyin, initials, code and address. Both columns are written by the program (server/search/), which
-- knows the readings; '' says that they are to be written, which every writing transaction does before it ends.
create extension if not exists pg_trgm;

alter table facilities drop column search_text;
alter table facilities
  add column search_text text not null default '', -- names, code and address in one spelling
  add column search_key text not null default ''; -- the same in Latin letters: the trigrams of these are alike whatever the collation
create index facilities_search on facilities using gin (search_key gin_trgm_ops);

-- Every two Chinese characters that stand together, as one number: a word of two has no trigram, and pinyin is shared by many.
create function han_pairs(text text) returns integer[] language sql immutable parallel safe as $$
  select array(select distinct (first << 16) | second
                 from (select ascii(letter) as first, lead(ascii(letter)) over (order by place) as second
                         from unnest(string_to_array(text, null)) with ordinality as letters (letter, place)) pairs
                where first between 13312 and 40959 and second between 13312 and 40959)
$$;
create index facilities_han on facilities using gin (han_pairs(search_text));
create index facilities_pinyin on facilities ((left(search_key, 40) collate "C"), id);
create index facilities_unsearchable on facilities (id) where search_key = '';

create function forget_search() returns trigger language plpgsql as $$
begin
  if (new.name_zh, new.name_en, new.code, new.address) is distinct from (old.name_zh, old.name_en, old.code, old.address)
     and (new.search_text, new.search_key) = (old.search_text, old.search_key) then
    new.search_text := '';
    new.search_key := '';
  end if;
  return new;
end $$;
create trigger forget_search before update of name_zh, name_en, code, address on facilities for each row execute function forget_search();

-- Bookkeeping and derived columns, which are no part of the history and count no revision.
create function derived_columns() returns text[] language sql immutable as $$
  select '{revision,updated_at,created_at,search_text,search_key,number}'::text[]
$$;

create or replace function changed_part(image jsonb, other jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(key, value), '{}')
    from jsonb_each(image - derived_columns())
   where other is null or value is distinct from other -> key
$$;

create or replace function record_inserted() returns trigger language plpgsql set enable_seqscan = off as $$
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
         'insert', image - derived_columns()
    from images;
  return null;
end $$;

create or replace function count_revision() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - '{search_text,search_key}'::text[] <> to_jsonb(old) - '{search_text,search_key}'::text[] then
    new.revision := old.revision + 1;
    new.updated_at := now();
  end if;
  return new;
end $$;
