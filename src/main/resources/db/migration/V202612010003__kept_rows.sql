-- Two things protect signed and append-only rows: the application's role has no right to change them, and triggers
-- refuse the change even to the owner of the tables.
create function keep_row() returns trigger language plpgsql as $$
begin
  raise exception '% keeps this row: it is signed or append-only', tg_table_name using errcode = '23001';
end
$$;
