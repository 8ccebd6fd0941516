-- A part that changes hands changes both facilities: the one that it left and the one that it came to.

create function touch(touched uuid[]) returns void language plpgsql set enable_seqscan = off as $$
begin
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
end $$;

create or replace function touch_facilities() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  touched uuid[];
begin
  if tg_table_name = 'facts' then
    select array_agg(distinct c.facility_id) into touched from changed join components c on c.id = changed.component_id;
  else
    select array_agg(distinct facility_id) into touched from changed;
  end if;
  perform touch(touched);
  return null;
end $$;

create function touch_owners() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  touched uuid[];
begin
  if tg_table_name = 'facts' then
    select array_agg(distinct c.facility_id) into touched
      from (select component_id from changed union select component_id from replaced) f
      join components c on c.id = f.component_id;
  else
    select array_agg(facility_id) into touched from (select facility_id from changed union select facility_id from replaced) owners;
  end if;
  perform touch(touched);
  return null;
end $$;

drop trigger touch_updated on lifecycle_events;
drop trigger touch_updated on verifications;
drop trigger touch_updated on components;
drop trigger touch_updated on facts;
create trigger touch_updated after update on lifecycle_events referencing old table as replaced new table as changed for each statement execute function touch_owners();
create trigger touch_updated after update on verifications referencing old table as replaced new table as changed for each statement execute function touch_owners();
create trigger touch_updated after update on components referencing old table as replaced new table as changed for each statement execute function touch_owners();
create trigger touch_updated after update on facts referencing old table as replaced new table as changed for each statement execute function touch_owners();
