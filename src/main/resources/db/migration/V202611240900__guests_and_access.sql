-- Guests have a presence too, and a stay may end because the access or the invitation did. The old checks have no
-- name that both databases agree on, so the columns are made anew.
alter table presence_interval add column role_now varchar(20);
update presence_interval set role_now = role;
alter table presence_interval drop column role;
alter table presence_interval rename column role_now to role;
alter table presence_interval alter column role set not null;
alter table presence_interval add constraint presence_role
  check (role in ('client', 'facilitator', 'co-facilitator', 'interpreter', 'captioner', 'family'));

alter table presence_interval drop constraint presence_open_has_no_end;
alter table presence_interval add column how_now varchar(20);
update presence_interval set how_now = how;
alter table presence_interval drop column how;
alter table presence_interval rename column how_now to how;
alter table presence_interval add constraint presence_how
  check (how in ('left', 'dropped', 'window-ran-out', 'removed', 'session-ended', 'lease-ran-out', 'not-announced', 'access-ended', 'time-over'));
alter table presence_interval add constraint presence_open_has_no_end
  check ((still_open is not null and still_open and left_at is null and how is null) or (still_open is null and left_at is not null and how is not null));
