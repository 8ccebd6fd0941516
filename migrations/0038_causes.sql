-- What a change was made for, where neither an import nor an operation says it: a reason that was given, a visit, a version
-- that came back (server/queries/causes.ts). Set for one transaction by set_config('changxing.cause', …, true).
alter table history add column cause jsonb default nullif(current_setting('changxing.cause', true), '')::jsonb;
