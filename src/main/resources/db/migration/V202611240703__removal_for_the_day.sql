-- Who is put out for the day is out of every session of that program on that date.
alter table removal add column program_id uuid references program (id);
alter table removal add column on_day date;
create index removal_of_day on removal (user_id, program_id, on_day);
