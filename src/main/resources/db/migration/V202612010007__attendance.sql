-- Presence intervals: who was in which session, from when to when. A person has one open interval in a session.
-- Each open row is updated every few seconds. A third of each page is left free, so that the new version of a row fits
-- into the same page and no index has to be written.
create table presence_interval (
  id uuid primary key,
  session_id uuid not null,
  user_id uuid not null,
  role varchar(20) not null,
  seat integer not null,
  admitted_at timestamp with time zone not null,
  last_seen timestamp with time zone not null,
  left_at timestamp with time zone,
  how varchar(20),
  still_open boolean,
  node varchar(80) not null,
  incarnation uuid not null,
  epoch bigint not null,
  constraint presence_role
    check (role in ('client', 'facilitator', 'co-facilitator', 'interpreter', 'captioner', 'family')),
  constraint presence_how
    check (how in ('left', 'dropped', 'window-ran-out', 'removed', 'session-ended', 'lease-ran-out', 'not-announced', 'access-ended', 'time-over')),
  constraint presence_ends_after_it_begins check (left_at is null or left_at >= admitted_at),
  constraint presence_open_has_no_end check (
    (still_open is not null and still_open and left_at is null and how is null)
    or (still_open is null and left_at is not null and how is not null)),
  constraint presence_begins_once unique (session_id, user_id, admitted_at),
  constraint presence_open_once unique (session_id, user_id, still_open)
) with (fillfactor = 70);
create index presence_of_node on presence_interval (node, incarnation, still_open);
grant select, insert, update on presence_interval to ${application};

-- The database itself enforces the capacity: a seat has one client, a client has one seat, and no seat number is higher
-- than the group's capacity. Seats are numbered from 1.
create table seat (
  session_id uuid not null,
  seat_no integer not null check (seat_no >= 0),
  user_id uuid not null,
  of_seats integer,
  primary key (session_id, seat_no),
  constraint one_seat_per_person unique (session_id, user_id),
  constraint a_seat_the_group_has check (of_seats is null or seat_no between 1 and of_seats)
);
grant select, insert, update, delete on seat to ${application};

-- A break of the whole group. Its minutes count for nobody.
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
grant select, insert, update on session_break to ${application};

-- A facilitator and one participant talk aside. These minutes count as individual ones.
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
grant select, insert, update on step_out to ${application};

-- A correction is stored beside the measured times, which stay.
create table attendance_correction (
  id uuid primary key,
  session_id uuid not null,
  user_id uuid not null,
  minutes integer not null check (minutes >= 0),
  reason text not null,
  by_id uuid not null,
  by_name varchar(200) not null,
  at timestamp with time zone not null
);
create index correction_of_session on attendance_correction (session_id);
grant select, insert on attendance_correction to ${application};
create trigger attendance_correction_keeps before update or delete on attendance_correction for each row execute function keep_row();
create trigger attendance_correction_is_not_emptied before truncate on attendance_correction for each statement execute function keep_row();

-- A facilitator confirmed the sheet. The fingerprint shows whether the sheet has changed since.
create table attendance_attestation (
  id uuid primary key,
  session_id uuid not null,
  by_id uuid not null,
  by_name varchar(200) not null,
  fingerprint varchar(64) not null,
  at timestamp with time zone not null
);
create index attestation_of_session on attendance_attestation (session_id);
grant select, insert on attendance_attestation to ${application};
create trigger attendance_attestation_keeps before update or delete on attendance_attestation for each row execute function keep_row();
create trigger attendance_attestation_is_not_emptied before truncate on attendance_attestation for each statement execute function keep_row();

-- The snapshot of a live room, from which it continues after a crash: seats, hands, the queue. It is encrypted and is
-- deleted when the session ends.
create table room_memory (
  session_id uuid primary key,
  state text not null,
  at timestamp with time zone not null
);
grant select, insert, update, delete on room_memory to ${application};
