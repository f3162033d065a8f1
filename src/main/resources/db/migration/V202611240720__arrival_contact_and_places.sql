-- Where a program's clients may be, and whom to call there. The numbers are the program's to keep.
create table program_place (
  program_id uuid not null references program (id),
  code varchar(20) not null,
  label varchar(80) not null,
  emergency_number varchar(20) default '911' not null,
  primary key (program_id, code)
);

-- Which of these places, and whom to tell when something happens. The contact is sealed.
alter table arrival add column place varchar(20);
alter table arrival add column contact_name text;
alter table arrival add column contact_phone text;

-- Who has read whose answers: a door that is looked at every few seconds is one line in the trail.
create table arrival_reading (
  arrival_id uuid not null references arrival (id),
  reader uuid not null,
  read_at timestamp with time zone not null,
  primary key (arrival_id, reader)
);
