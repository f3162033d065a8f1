-- How many seats the group has, kept with each seat: the database itself refuses one more.
alter table seat add column of_seats integer;
alter table seat add constraint a_seat_the_group_has check (of_seats is null or seat_no <= of_seats);
