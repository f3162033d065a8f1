-- When the doors close and what becomes of the late; how a room behaves without its facilitator, aside and in a break.
alter table program add column doors_close_minutes integer default 0 not null check (doors_close_minutes >= 0);
alter table program add column late_policy varchar(10) default 'admit' not null check (late_policy in ('admit', 'hold', 'refuse'));
alter table program add column held_limit_minutes integer default 15 not null check (held_limit_minutes > 0);
alter table program add column step_out_minutes integer default 10 not null check (step_out_minutes between 1 and 30);
alter table program add column longest_break_minutes integer default 30 not null check (longest_break_minutes between 1 and 30);
