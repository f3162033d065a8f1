-- What a client said before they came in. Where they are and how to call them back are sealed.
create table arrival (
  id uuid primary key,
  session_id uuid not null references session (id),
  user_id uuid not null,
  alone boolean not null,
  headphones boolean not null,
  not_driving boolean not null,
  location text not null,
  call_back text not null,
  answered_at timestamp with time zone not null,
  unique (session_id, user_id)
);

-- Somebody who was put out stays out of this session, over restarts too. The reason is sealed.
create table removal (
  id uuid primary key,
  session_id uuid not null references session (id),
  user_id uuid not null,
  removed_by uuid,
  reason text,
  removed_at timestamp with time zone not null,
  unique (session_id, user_id)
);
