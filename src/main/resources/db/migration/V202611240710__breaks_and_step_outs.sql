-- A break of the whole group: its minutes are nobody's attendance.
create table session_break (
  id uuid primary key,
  session_id uuid not null,
  by_id uuid not null,
  began_at timestamp with time zone not null,
  planned_until timestamp with time zone not null,
  last_seen timestamp with time zone not null,
  ended_at timestamp with time zone,
  abandoned boolean not null,
  node varchar(80) not null,
  incarnation uuid not null,
  constraint break_begins_once unique (session_id, began_at),
  constraint break_ends_after_it_begins check (ended_at is null or ended_at >= began_at)
);
create index session_break_open on session_break (ended_at);

-- One person taken aside within the session: the minutes there are individual ones.
create table step_out (
  id uuid primary key,
  session_id uuid not null,
  user_id uuid not null,
  by_id uuid not null,
  began_at timestamp with time zone not null,
  last_seen timestamp with time zone not null,
  ended_at timestamp with time zone,
  abandoned boolean not null,
  node varchar(80) not null,
  incarnation uuid not null,
  constraint step_out_begins_once unique (session_id, user_id, began_at),
  constraint step_out_ends_after_it_begins check (ended_at is null or ended_at >= began_at)
);
create index step_out_open on step_out (ended_at);
