-- What a live room would need to go on after a crash: seats, hands, the queue. Sealed at rest; gone when the session is over.
create table room_memory (
  session_id uuid primary key,
  state text not null,
  at timestamp with time zone not null
);
