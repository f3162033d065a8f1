-- Every threshold is a setting of the program.
create table program (
  id uuid primary key,
  name varchar(120) not null,
  zone varchar(64) not null,
  doors_open_minutes integer not null check (doors_open_minutes >= 0),
  staff_doors_open_minutes integer not null check (staff_doors_open_minutes >= 0),
  grace_minutes integer not null check (grace_minutes >= 0),
  early_leave_minutes integer not null check (early_leave_minutes >= 0),
  weekly_target_minutes integer not null check (weekly_target_minutes >= 0),
  hold_seconds integer not null check (hold_seconds > 0),
  note_due_business_days integer not null check (note_due_business_days > 0),
  redisclosure_notice text not null
);

create table therapy_group (
  id uuid primary key,
  program_id uuid not null references program (id),
  title varchar(80) not null,
  membership varchar(10) not null check (membership in ('open', 'closed')),
  capacity integer not null check (capacity > 0)
);

create table group_staff (
  id uuid primary key,
  group_id uuid not null references therapy_group (id),
  user_id uuid not null,
  duty varchar(20) not null check (duty in ('facilitator', 'co-facilitator', 'supervisor')),
  in_training boolean not null,
  unique (group_id, user_id)
);
create index group_staff_by_user on group_staff (user_id);

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

create table series (
  id uuid primary key,
  group_id uuid not null references therapy_group (id),
  weekday integer not null check (weekday between 1 and 7),
  starts_at time not null,
  minutes integer not null check (minutes > 0),
  first_on date not null,
  last_on date
);

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
