-- What an audit asks, by version. One that is published is used, so it never changes again: a correction is a new version.
create table criteria_versions (
  number integer primary key constraint criteria_versions_counted check (number > 0),
  name_zh text not null,
  name_en text not null,
  -- What a reader must know of all of it: caution, hierarchy of the standards, conventions, where sources disagree.
  about jsonb not null,
  -- The items in the order of the checklist (domain/criterion.ts).
  criteria jsonb not null constraint criteria_versions_list check (jsonb_typeof(criteria) = 'array'),
  created_at timestamptz not null default now(),
  created_by text not null default current_actor(),
  published_at timestamptz,
  published_by text,
  constraint criteria_versions_publisher_named check ((published_at is null) = (published_by is null))
);

create function keep_published_criteria() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published version of the criteria does not change' using errcode = 'check_violation', constraint = 'criteria_versions_published';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger criteria_versions_published before update or delete on criteria_versions for each row execute function keep_published_criteria();
