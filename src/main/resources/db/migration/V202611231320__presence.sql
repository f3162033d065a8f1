-- The presence ledger: who was in which session, from when to when. One open stay per person and session.
create table presence_interval (
  id uuid primary key,
  session_id uuid not null,
  user_id uuid not null,
  role varchar(20) not null check (role in ('client', 'facilitator', 'co-facilitator')),
  seat integer not null,
  admitted_at timestamp with time zone not null,
  last_seen timestamp with time zone not null,
  left_at timestamp with time zone,
  how varchar(20) check (how in ('left', 'dropped', 'window-ran-out', 'removed', 'session-ended', 'lease-ran-out', 'not-announced')),
  still_open boolean,
  node varchar(80) not null,
  incarnation uuid not null,
  epoch bigint not null,
  constraint presence_ends_after_it_begins check (left_at is null or left_at >= admitted_at),
  constraint presence_open_has_no_end check ((still_open is not null and still_open and left_at is null and how is null) or (still_open is null and left_at is not null and how is not null)),
  constraint presence_begins_once unique (session_id, user_id, admitted_at),
  constraint presence_open_once unique (session_id, user_id, still_open)
);
create index presence_of_node on presence_interval (node, incarnation, still_open);

-- The database's own guard of the capacity: a seat belongs to one client, a client has one seat.
create table seat (
  session_id uuid not null,
  seat_no integer not null check (seat_no >= 0),
  user_id uuid not null,
  primary key (session_id, seat_no),
  constraint one_seat_per_person unique (session_id, user_id)
);
