-- What a client said before they came in. Where they are, how to call them back and whom to tell when something happens
-- are encrypted; the place is one of the program's.
create table arrival (
  id uuid primary key,
  session_id uuid not null references session (id),
  user_id uuid not null,
  alone boolean not null,
  headphones boolean not null,
  not_driving boolean not null,
  place varchar(20),
  location text not null,
  call_back text not null,
  contact_name text,
  contact_phone text,
  answered_at timestamp with time zone not null,
  unique (session_id, user_id)
);
grant select, insert, update on arrival to ${application};

-- Who has read whose answers: a page that asks every few seconds is one line in the trail.
create table arrival_reading (
  arrival_id uuid not null references arrival (id),
  reader uuid not null,
  read_at timestamp with time zone not null,
  primary key (arrival_id, reader)
);
grant select, insert on arrival_reading to ${application};

-- Somebody who was removed stays out of this session, over restarts too. Who is removed for the day is out of every
-- session of that program on that date. The reason is encrypted.
create table removal (
  id uuid primary key,
  session_id uuid not null references session (id),
  user_id uuid not null,
  removed_by uuid,
  reason text,
  removed_at timestamp with time zone not null,
  program_id uuid references program (id),
  on_day date,
  unique (session_id, user_id)
);
create index removal_of_day on removal (user_id, program_id, on_day);
grant select, insert on removal to ${application};
create trigger removal_keeps before update or delete on removal for each row execute function keep_row();
create trigger removal_is_not_emptied before truncate on removal for each statement execute function keep_row();

-- Somebody in the waiting room was sent away for now. The reason that they read is encrypted.
create table turned_away (
  id uuid primary key,
  session_id uuid not null references session (id),
  user_id uuid not null,
  turned_away_by uuid not null,
  reason text not null,
  turned_away_at timestamp with time zone not null,
  unique (session_id, user_id, turned_away_at)
);
grant select, insert on turned_away to ${application};
create trigger turned_away_keeps before update or delete on turned_away for each row execute function keep_row();
create trigger turned_away_is_not_emptied before truncate on turned_away for each statement execute function keep_row();
