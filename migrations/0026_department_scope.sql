-- A role holds in some towns, for what some departments answer for, or both; null: in all.
alter table user_roles add column department_codes text[] constraint user_roles_departments_some check (cardinality(department_codes) > 0);

-- Whether a facility of that town and department lies within one of the scopes [{town_codes, department_codes}]; null: all do.
create function in_scope(town_code text, department_code text, scopes jsonb) returns boolean language sql stable as $$
  select scopes is null or exists (
    select
      from jsonb_to_recordset(scopes) as scope (town_codes text[], department_codes text[])
     where (scope.town_codes is null or in_scope.town_code = any (scope.town_codes))
       and (scope.department_codes is null or in_scope.department_code = any (scope.department_codes))
  )
$$;
