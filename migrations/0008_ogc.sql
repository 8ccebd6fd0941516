-- One order for features in space, so that a page of a box costs the same at any depth: neighbours on the ground are
-- neighbours in the index (a Morton curve over 2²⁴ × 2²⁴ cells), by the middle of each geometry. A geometry that reaches
-- beyond its cell is found because sizes are kept apart: class 0 are points, 1 to 3 reach at most 0.004°, 0.032° and
-- 0.256°, 4 are larger, 5 have no place. server/ogc/place_key.ts turns a box into ranges of this key.
-- Statistics of the index are gathered with an empty search path, so the functions are named with their schema.
do $$ begin
  execute format($function$
    create function place_key(place geometry) returns bigint language plpgsql immutable parallel safe cost 1 as $body$
    declare
      width double precision := greatest(%1$I.st_xmax(place) - %1$I.st_xmin(place), %1$I.st_ymax(place) - %1$I.st_ymin(place));
      size_class bigint := case when width = 0 then 0 when width <= 0.004 then 1 when width <= 0.032 then 2 when width <= 0.256 then 3
                                when width is not null then 4 else 5 end;
      x bigint;
      y bigint;
    begin
      if size_class >= 4 then
        return size_class << 48;
      end if;
      x := least(16777215, greatest(0, floor(((%1$I.st_xmin(place) + %1$I.st_xmax(place)) / 2 + 180) / 360 * 16777216)));
      y := least(16777215, greatest(0, floor(((%1$I.st_ymin(place) + %1$I.st_ymax(place)) / 2 + 90) / 180 * 16777216)));
      x := (x | (x << 16)) & 281470681808895; -- a gap between every two bits, in five steps
      x := (x | (x << 8)) & 71777214294589695;
      x := (x | (x << 4)) & 1085102592571150095;
      x := (x | (x << 2)) & 3689348814741910323;
      x := (x | (x << 1)) & 6148914691236517205;
      y := (y | (y << 16)) & 281470681808895;
      y := (y | (y << 8)) & 71777214294589695;
      y := (y | (y << 4)) & 1085102592571150095;
      y := (y | (y << 2)) & 3689348814741910323;
      y := (y | (y << 1)) & 6148914691236517205;
      return (size_class << 48) | (y << 1) | x;
    end $body$
  $function$, (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'postgis'));
end $$;

create index facilities_place on facilities (kind, place_key(geometry), number) where merged_into is null;
create index components_place on components (place_key(geometry), id);
