-- Seats are counted from 1, which was nowhere refused any more.
alter table seat drop constraint a_seat_the_group_has;
alter table seat add constraint a_seat_the_group_has check (of_seats is null or seat_no between 1 and of_seats);
