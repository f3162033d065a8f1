-- Every threshold is a setting of the program. The doors_* columns and late_policy are the rules of the waiting room.
-- The last three columns limit an unattended room, a step-out and a break.
create table program (
  id uuid primary key,
  name varchar(120) not null,
  zone varchar(64) not null,
  doors_open_minutes integer not null check (doors_open_minutes >= 0),
  staff_doors_open_minutes integer not null check (staff_doors_open_minutes >= 0),
  doors_close_minutes integer default 0 not null check (doors_close_minutes >= 0),
  late_policy varchar(10) default 'admit' not null check (late_policy in ('admit', 'hold', 'refuse')),
  grace_minutes integer not null check (grace_minutes >= 0),
  early_leave_minutes integer not null check (early_leave_minutes >= 0),
  hold_seconds integer not null check (hold_seconds > 0),
  note_due_business_days integer not null check (note_due_business_days > 0),
  held_limit_minutes integer default 15 not null check (held_limit_minutes > 0),
  longest_break_minutes integer default 30 not null check (longest_break_minutes between 1 and 30)
);
grant select, insert, update on program to ${application};

-- The places (states) where clients may be during a session, with the emergency number there. The program maintains them.
create table program_place (
  program_id uuid not null references program (id),
  code varchar(20) not null,
  label varchar(80) not null,
  emergency_number varchar(20) default '911' not null,
  primary key (program_id, code)
);
grant select, insert, update on program_place to ${application};

create table therapy_group (
  id uuid primary key,
  program_id uuid not null references program (id),
  title varchar(80) not null,
  capacity integer not null check (capacity > 0)
);
grant select, insert, update on therapy_group to ${application};

create table group_staff (
  id uuid primary key,
  group_id uuid not null references therapy_group (id),
  user_id uuid not null,
  duty varchar(20) not null check (duty in ('facilitator', 'co-facilitator', 'supervisor')),
  in_training boolean not null,
  unique (group_id, user_id)
);
create index group_staff_by_user on group_staff (user_id);
grant select, insert, update on group_staff to ${application};

create table enrollment (
  id uuid primary key,
  group_id uuid not null references therapy_group (id),
  user_id uuid not null,
  group_name varchar(60) not null,
  starts_on date not null,
  ends_on date,
  unique (group_id, user_id, starts_on),
  check (ends_on is null or ends_on >= starts_on)
);
create index enrollment_by_user on enrollment (user_id);
grant select, insert, update on enrollment to ${application};

create table series (
  id uuid primary key,
  group_id uuid not null references therapy_group (id),
  weekday integer not null check (weekday between 1 and 7),
  starts_at time not null,
  minutes integer not null check (minutes > 0),
  first_on date not null,
  last_on date
);
grant select, insert, update on series to ${application};

create table session (
  id uuid primary key,
  group_id uuid not null references therapy_group (id),
  series_id uuid references series (id),
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  zone varchar(64) not null,
  ended_at timestamp with time zone,
  unique (series_id, starts_at),
  check (ends_at > starts_at)
);
create index session_by_group on session (group_id, starts_at);
grant select, insert, update on session to ${application};
