-- Where two records of one place become one, its audits go with it to the record that stands for both, and back.
create or replace function move_audit() returns trigger language plpgsql as $$
declare
  is_merge boolean := coalesce(nullif(current_setting('changxing.operation_id', true), ''), nullif(current_setting('changxing.undo_of', true), '')) is not null;
begin
  if old.status <> new.status and (old.status, new.status) not in (('submitted', 'approved'), ('submitted', 'returned'), ('returned', 'revised')) then
    raise exception 'an audit does not go from % to %', old.status, new.status using errcode = 'check_violation', constraint = 'audits_moves';
  end if;
  if (new.id, new.criteria_version, new.inspector, new.finished_at, new.submitted_at)
       is distinct from (old.id, old.criteria_version, old.inspector, old.finished_at, old.submitted_at)
     or (new.facility_id <> old.facility_id and not is_merge) then
    raise exception 'what an audit is about does not change' using errcode = 'check_violation', constraint = 'audits_unchanged';
  end if;
  return new;
end $$;
