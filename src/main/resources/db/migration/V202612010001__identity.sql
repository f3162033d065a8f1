-- A copy of what Keycloak last sent about each person, so that sheets and signatures show names while the person is away.
create table person (
  user_id uuid primary key,
  given_name varchar(100) not null,
  family_name varchar(100) not null,
  email varchar(254),
  phone varchar(40),
  credentials varchar(60),
  updated_at timestamp with time zone not null
);
grant select, insert, update on person to ${application};

-- People whom Vesper itself blocks. The reason is encrypted. A lifted suspension keeps its row.
create table suspension (
  id uuid primary key,
  user_id uuid not null,
  reason text not null,
  suspended_by uuid not null,
  suspended_at timestamp with time zone not null,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  constraint suspension_is_lifted_by_somebody check ((lifted_by is null) = (lifted_at is null))
);
create index suspension_of_person on suspension (user_id);
grant select, insert, update on suspension to ${application};

-- The last time at which a person's access ended. Earlier sign-ins are refused, also after a restart.
create table ended_access (
  user_id uuid primary key,
  sign_ins_before timestamp with time zone not null
);
grant select, insert, update on ended_access to ${application};
