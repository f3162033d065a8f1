-- People as Keycloak last described them, so that a sheet or a signature can be read when they are not signed in.
create table person (
  user_id uuid primary key,
  given_name varchar(100) not null,
  family_name varchar(100) not null,
  email varchar(254),
  phone varchar(40),
  credentials varchar(60),
  updated_at timestamp with time zone not null
);
