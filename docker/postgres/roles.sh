#!/usr/bin/env bash
# Creates Vesper's two roles in a new database: vesper_owner owns the tables and migrates them, vesper reads and writes
# rows. The image of PostgreSQL runs this once, when its volume is empty. On a server of your own run it as the
# administrator, with PGHOST, PGPORT and PGPASSWORD set. Run it again to set other passwords.
set -euo pipefail
: "${VESPER_DB_PASSWORD:?}" "${VESPER_DB_OWNER_PASSWORD:?}"
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "${POSTGRES_DB:-vesper}" <<'SQL'
\getenv owner_password VESPER_DB_OWNER_PASSWORD
\getenv password VESPER_DB_PASSWORD
set password_encryption = 'scram-sha-256';
select 'create role vesper_owner' where not exists (select from pg_roles where rolname = 'vesper_owner') \gexec
select 'create role vesper' where not exists (select from pg_roles where rolname = 'vesper') \gexec
alter role vesper_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
alter role vesper login nosuperuser nocreatedb nocreaterole password :'password';
select format('alter database %I owner to vesper_owner', current_database()) \gexec
select format('revoke all on database %I from public', current_database()) \gexec
select format('grant connect on database %I to vesper', current_database()) \gexec
revoke all on schema public from public;
grant usage on schema public to vesper;
SQL
