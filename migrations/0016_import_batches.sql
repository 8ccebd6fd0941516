-- An import is applied, and taken back, in many short transactions, so that others have their turn in between. Each of them
-- says how far it came: what a killed process left is gone on with from there, and no row is written twice.
alter table imports add column written_to integer not null default 0; -- every row up to this one is written, or refused
alter table imports add column progress jsonb; -- how much is done of what is under way, and of how much
alter table imports add column undoing jsonb; -- who takes it back, whether what others built on is kept, and what becomes of it then
alter table imports drop constraint imports_state;
alter table imports add constraint imports_state
  check (state in ('reading', 'ready', 'applying', 'applied', 'undoing', 'undone', 'cancelled', 'failed'));

-- `applying_by` is from here on whoever applies an import or takes it back.
update imports set state = 'applying' where state = 'ready' and applying_by is not null;
