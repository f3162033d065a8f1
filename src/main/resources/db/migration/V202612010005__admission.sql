-- A client's answers before a session. The location, the call-back number and the emergency contact are encrypted; the
-- place is one of the program's places.
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

-- Who has read whose answers. A page that reads them every few seconds gives one audit event only.
create table arrival_reading (
  arrival_id uuid not null references arrival (id),
  reader uuid not null,
  read_at timestamp with time zone not null,
  primary key (arrival_id, reader)
);
grant select, insert on arrival_reading to ${application};

-- A removed person stays out of this session, also after a restart. A removal for the day covers every session of the
-- program on that date. The reason is encrypted.
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

-- A facilitator turned a person in the waiting room away for now. The reason, which the person reads, is encrypted.
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
