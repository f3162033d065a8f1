-- Somebody at the door was sent away for now. The reason that they read is sealed.
create table turned_away (
  id uuid primary key,
  session_id uuid not null references session (id),
  user_id uuid not null,
  turned_away_by uuid not null,
  reason text not null,
  turned_away_at timestamp with time zone not null,
  unique (session_id, user_id, turned_away_at)
);
