-- How many facilities are alike, kept by the writes themselves, so that no number needs a look at every facility. Merged
-- records are in none. A write only appends what it adds and takes away, so writers never wait for each other; folding
-- moves that into the sums. What is true is the sums and what is not yet folded, read in one statement.
create table facility_count_changes (
  town_code text not null,
  kind text not null,
  category text not null,
  lifecycle text,
  verdict text not null,
  has_position boolean not null,
  verified_on date,
  count bigint not null
);

create table facility_counts (
  town_code text not null,
  kind text not null,
  category text not null,
  lifecycle text,
  verdict text not null,
  has_position boolean not null,
  count bigint not null,
  constraint facility_counts_alike_once unique nulls not distinct (kind, category, town_code, lifecycle, verdict, has_position)
);

-- How many facilities of a town and kind have a value in one trait: so few rows that statistics are read at once. Closed ones
-- stand under 'lifecycle' only. Days on which they were last seen in use stand by year, by month for the year in which a
-- validity ends, and by day for that month.
create table facility_trait_counts (
  town_code text not null,
  kind text not null,
  trait text not null constraint facility_trait_counts_trait check (trait in ('lifecycle', 'verdict', 'position', 'verified_year', 'verified_month', 'verified_day')),
  value text not null,
  count bigint not null,
  constraint facility_trait_counts_once primary key (trait, value, town_code, kind)
);

-- The traits of what is alike, one a row.
create function traits_of(lifecycle text, verdict text, has_position boolean, verified_on date)
returns table (trait text, value text) language sql immutable as $$
  select trait, value
    from (values ('lifecycle', coalesce(lifecycle, 'unknown'), true),
                 ('verdict', verdict, lifecycle is distinct from 'closed'),
                 ('position', case when has_position then 'known' else 'unknown' end, lifecycle is distinct from 'closed'),
                 ('verified_year', coalesce(date_trunc('year', verified_on)::date::text, 'never'), lifecycle is distinct from 'closed'),
                 ('verified_month', date_trunc('month', verified_on)::date::text, lifecycle is distinct from 'closed' and verified_on is not null),
                 ('verified_day', verified_on::text, lifecycle is distinct from 'closed' and verified_on is not null)) as traits (trait, value, counts)
   where counts
$$;

create function count_inserted() returns trigger language plpgsql as $$
begin
  insert into facility_count_changes
  select town_code, kind, category, lifecycle, verdict, geometry is not null, verified_on, count(*)
    from inserted where merged_into is null
   group by 1, 2, 3, 4, 5, 6, 7;
  return null;
end $$;

create function count_updated() returns trigger language plpgsql as $$
begin
  insert into facility_count_changes
  select town_code, kind, category, lifecycle, verdict, has_position, verified_on, sum(change)
    from (select town_code, kind, category, lifecycle, verdict, geometry is not null as has_position, verified_on, 1 as change
            from changed where merged_into is null
           union all
          select town_code, kind, category, lifecycle, verdict, geometry is not null, verified_on, -1
            from replaced where merged_into is null) changes
   group by 1, 2, 3, 4, 5, 6, 7
  having sum(change) <> 0;
  return null;
end $$;

create function count_deleted() returns trigger language plpgsql as $$
begin
  insert into facility_count_changes
  select town_code, kind, category, lifecycle, verdict, geometry is not null, verified_on, -count(*)
    from deleted where merged_into is null
   group by 1, 2, 3, 4, 5, 6, 7;
  return null;
end $$;

-- One folder at a time; whoever finds another at it leaves it to that one.
create function fold_facility_counts() returns void language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(44188201) then
    return;
  end if;
  with folded as (
    delete from facility_count_changes returning *
  ), counted as (
    insert into facility_counts as kept
    select town_code, kind, category, lifecycle, verdict, has_position, sum(count) from folded
     group by 1, 2, 3, 4, 5, 6
    having sum(count) <> 0
        on conflict on constraint facility_counts_alike_once do update set count = kept.count + excluded.count
  )
  insert into facility_trait_counts as kept
  select town_code, kind, trait, value, sum(count)
    from folded cross join lateral traits_of(lifecycle, verdict, has_position, verified_on)
   group by 1, 2, 3, 4
  having sum(count) <> 0
   order by 3, 4, 1, 2 -- what is read together stands together
      on conflict on constraint facility_trait_counts_once do update set count = kept.count + excluded.count;
end $$;

-- Counts everything anew. The second statement sees facilities and unfolded changes as of one moment: what is written
-- meanwhile appends its own changes, and nobody has to wait.
create function rebuild_facility_counts() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(44188201);
  delete from facility_counts;
  delete from facility_trait_counts;
  with known as (
    delete from facility_count_changes
  )
  insert into facility_count_changes
  select town_code, kind, category, lifecycle, verdict, geometry is not null, verified_on, count(*)
    from facilities where merged_into is null
   group by 1, 2, 3, 4, 5, 6, 7;
  perform fold_facility_counts();
end $$;

create function count_truncated() returns trigger language plpgsql as $$
begin
  perform rebuild_facility_counts();
  return null;
end $$;

create trigger count_inserted after insert on facilities referencing new table as inserted for each statement execute function count_inserted();
create trigger count_updated after update on facilities referencing old table as replaced new table as changed for each statement execute function count_updated();
create trigger count_deleted after delete on facilities referencing old table as deleted for each statement execute function count_deleted();
create trigger count_truncated after truncate on facilities for each statement execute function count_truncated();

select rebuild_facility_counts();
