-- Who is told of what happens to an order, in the inbox and by mail. The queue is these tables: pg-boss and graphile-worker
-- need LISTEN, named statements or session settings, which the embedded engine's socket does not have.

alter table users add column language text not null default 'zh-CN' constraint users_language check (language in ('zh-CN', 'en'));

-- Moves of which nobody has been told yet. Written with the move itself, so that no stop in between loses one.
create table untold_events (
  event_id uuid primary key constraint untold_events_event_known references order_events (id)
);
create function note_untold() returns trigger language plpgsql as $$
begin
  insert into untold_events (event_id) values (new.id);
  return null;
end $$;
create trigger order_events_untold after insert on order_events for each row execute function note_untold();

create table notices (
  id uuid primary key default gen_random_uuid(),
  order_id uuid not null constraint notices_order_known references orders (id),
  user_id uuid not null constraint notices_user_known references users (id) on delete cascade,
  kind text not null, -- domain/notice.ts
  event_id uuid constraint notices_event_known references order_events (id), -- null: the calendar says it
  day date, -- on which the calendar says it
  due_on date not null, -- as it was then, or is asked for
  created_at timestamptz not null,
  read_at timestamptz,
  constraint notices_cause check ((event_id is null) <> (day is null)),
  constraint notices_once unique nulls not distinct (order_id, user_id, event_id, kind, day)
);
create index notices_user on notices (user_id, created_at, id);
create index notices_unread on notices (user_id) where read_at is null;

-- `sending` is committed before the mail is handed to the mail server: where the process dies in between nobody knows whether
-- it went out, it becomes `uncertain` and is sent again only when somebody asks for it.
create table notice_mails (
  id uuid primary key constraint notice_mails_notice_known references notices (id) on delete cascade,
  state text not null default 'queued' constraint notice_mails_state check (state in ('queued', 'sending', 'sent', 'failed', 'uncertain')),
  tries integer not null default 0,
  next_try_at timestamptz not null,
  last_error text,
  address text, -- to which it was sent last
  worker text,
  sending_since timestamptz,
  sent_at timestamptz
);
create index notice_mails_due on notice_mails (next_try_at, id) where state = 'queued';
create index notice_mails_troubled on notice_mails (state, id) where state <> 'sent';
