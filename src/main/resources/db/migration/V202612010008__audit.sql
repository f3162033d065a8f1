-- The audit trail: who did what to which record. It has ids and fixed words, never names or clinical text. Each row has
-- the hash of the row before it.
create table audit_event (
  seq bigint primary key,
  at timestamp with time zone not null,
  actor uuid,
  act varchar(60) not null,
  kind varchar(60) not null,
  record varchar(100),
  session_id uuid,
  previous_hash varchar(64) not null,
  hash varchar(64) not null
);
create index audit_of_session on audit_event (session_id, seq);
-- Whoever writes a batch of room events looks first which of them are in the trail already.
create index audit_of_moment on audit_event (session_id, at);
grant select, insert on audit_event to ${application};
create trigger audit_event_keeps before update or delete on audit_event for each row execute function keep_row();
create trigger audit_event_is_not_emptied before truncate on audit_event for each statement execute function keep_row();

-- The end of the hash chain. A transaction locks it before it appends.
create table audit_head (
  id integer primary key check (id = 1),
  seq bigint not null,
  hash varchar(64) not null
);
insert into audit_head (id, seq, hash) values (1, 0, '');
grant select, update on audit_head to ${application};
