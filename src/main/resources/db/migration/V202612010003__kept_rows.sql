-- What is signed or append-only is kept: by the rights of the application's role, which may not change it, and by
-- triggers, which refuse the owner of the tables too.
create function keep_row() returns trigger language plpgsql as $$
begin
  raise exception '% keeps this row: it is signed or append-only', tg_table_name using errcode = '23001';
end
$$;
