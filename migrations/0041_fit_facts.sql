-- What decides whether somebody can use a place (domain/fit.ts), beside each facility as one small value, so that one query
-- brings hundreds of places to be judged. Kept by whatever writes parts and facts.
create table fit_facts (
  facility_id uuid primary key constraint fit_facts_facility_known references facilities (id) on delete cascade,
  parts json not null -- as text: it is only read whole
);

-- What is asked of each type of part. A test compares it with what domain/fit.ts asks.
create function fit_asked() returns jsonb language sql immutable parallel safe as $$
  select '{
    "entrance": ["entrance_type", "running_slope_1_in", "gate_clear_width_mm", "bollard_gap_mm", "surface_ok", "turnstile_present", "bollards_present"],
    "wheelchair_ramp": ["running_slope_1_in", "clear_width_mm", "surface_ok", "handrails_both_sides"],
    "stairs_steps": ["steps_count", "riser_mm", "handrail_present", "handrails_both_sides", "first_last_step_contrast"],
    "door": ["clear_width_mm", "level_difference_mm", "opening_force_newton", "revolving_door", "door_type", "door_operation"],
    "tactile_paving": ["route_legible", "occupied_or_obstructed"],
    "route": ["clear_width_mm", "obstacle_width_mm", "gate_lane_clear_width_mm", "running_slope_1_in", "surface_ok", "level_change_ramped", "level_change_present",
              "ticket_gate_or_checkout_present", "outdoors"],
    "lift_platform": ["lift_kind", "door_clear_width_mm", "car_depth_mm", "car_width_mm", "platform_depth_mm", "platform_width_mm", "car_display_and_voice"],
    "toilet": ["toilet_door_clear_width_mm", "cubicle_length_mm", "cubicle_width_mm", "turning_diameter_mm", "accessible_wc_pan", "squat_toilet", "fixtures_complete",
               "grab_bars_both_sides", "grab_bar_left", "grab_bar_right", "transfer_left_mm", "transfer_right_mm", "surface_ok", "emergency_call_device",
               "ostomy_basin", "adult_changing_table", "baby_changing_table", "toilet_users", "route_to_toilet_accessible"],
    "information": ["hearing_loop", "text_where_spoken"],
    "curb_ramp": ["lip_height_mm", "running_slope_1_in", "bollard_gap_mm", "bollards_present"],
    "crossing": ["audible_signal"],
    "footbridge_underpass": ["step_free_access", "ramp_slope_1_in", "ramp_clear_width_mm"]
  }'::jsonb
$$;

create function is_asked_for_fit(type text, property text) returns boolean language sql immutable parallel safe as $$
  select coalesce(jsonb_exists(fit_asked() -> type, property), false)
$$;

-- Of a part the fact that counts for each property that is asked, and what contradicts it: the rule of server/queries/counting_facts.ts.
create function fit_facts_of(component uuid, type text) returns json language sql stable set enable_seqscan = off as $$
  select json_agg(jsonb_strip_nulls(jsonb_build_object(
           'property', best.property, 'state', best.state, 'value', best.value, 'operator', best.operator, 'grade', best.grade,
           'observed_at', to_char(best.observed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'contradicting', others.list)) order by best.property)
    from (select distinct on (property) *
            from facts f
           where f.component_id = component and is_asked_for_fit(fit_facts_of.type, f.property)
           order by property, array_position(array['measured', 'seen', 'owner_declared', 'reported', 'imported'], grade), observed_at desc, created_at desc, id) best
   cross join lateral (
     select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('state', other.state, 'value', other.value, 'operator', other.operator)) order by other.source, other.observed_by) as list
       from (select distinct on (source, observed_by) *
               from facts f
              where f.component_id = component and f.property = best.property and f.grade = best.grade and f.observed_at = best.observed_at
              order by source, observed_by, created_at desc, id) other
      where (other.state, other.value) is distinct from (best.state, best.value) and other.state <> 'unknown' and best.state <> 'unknown'
        and (other.source, other.observed_by) is distinct from (best.source, best.observed_by)
   ) others
$$;

create function fit_parts_of(facilities uuid[]) returns table (facility_id uuid, parts json) language sql stable set enable_seqscan = off as $$
  select c.facility_id,
         json_agg(json_build_object('id', c.id, 'type', c.type, 'part', c.part, 'presence', c.presence, 'level', c.level,
                                    'facts', coalesce(fit_facts_of(c.id, c.type), '[]')) order by c.id)
    from components c
   where c.facility_id = any (facilities) and fit_asked() -> c.type is not null
   group by c.facility_id
$$;

-- Who writes other parts of the same facility at the same moment waits, so that the later sees what both wrote.
create function keep_fit_facts_of(touched uuid[]) returns void language plpgsql set enable_seqscan = off as $$
begin
  perform from facilities f where f.id = any (touched) order by f.id for no key update;
  insert into fit_facts as kept (facility_id, parts)
  select * from fit_parts_of(touched)
      on conflict (facility_id) do update set parts = excluded.parts where kept.parts::text <> excluded.parts::text;
  delete from fit_facts k
   where k.facility_id = any (touched)
     and not exists (select from components c where c.facility_id = k.facility_id and fit_asked() -> c.type is not null);
end $$;

create function keep_fit_facts() returns trigger language plpgsql set enable_seqscan = off as $$
declare
  touched uuid[];
begin
  if tg_table_name = 'facts' then
    select array_agg(distinct c.facility_id) into touched
      from changed join components c on c.id = changed.component_id
     where is_asked_for_fit(c.type, changed.property);
  else
    select array_agg(distinct facility_id) into touched from changed where fit_asked() -> type is not null;
  end if;
  if touched is not null then
    perform keep_fit_facts_of(touched);
  end if;
  return null;
end $$;

create trigger keep_fit_facts_inserted after insert on components referencing new table as changed for each statement execute function keep_fit_facts();
create trigger keep_fit_facts_given after update on components referencing new table as changed for each statement execute function keep_fit_facts();
create trigger keep_fit_facts_taken after update on components referencing old table as changed for each statement execute function keep_fit_facts();
create trigger keep_fit_facts_deleted after delete on components referencing old table as changed for each statement execute function keep_fit_facts();
create trigger keep_fit_facts_inserted after insert on facts referencing new table as changed for each statement execute function keep_fit_facts();
create trigger keep_fit_facts_given after update on facts referencing new table as changed for each statement execute function keep_fit_facts();
create trigger keep_fit_facts_taken after update on facts referencing old table as changed for each statement execute function keep_fit_facts();
create trigger keep_fit_facts_deleted after delete on facts referencing old table as changed for each statement execute function keep_fit_facts();

insert into fit_facts select * from fit_parts_of((select array_agg(distinct facility_id) from components));

-- What residents look for most often: the nearest of them are found without passing whatever lies between.
create index facilities_near_toilet on facilities using gist ((geometry::geography)) where kind = 'toilet' and merged_into is null;
