create or replace function keep_row() returns trigger language plpgsql as $$
begin
  raise exception '% keeps this row: it is signed or append-only', tg_table_name using errcode = '23001';
end
$$;
create trigger attendance_correction_keeps before update or delete on attendance_correction for each row execute function keep_row();
create trigger attendance_correction_is_not_emptied before truncate on attendance_correction for each statement execute function keep_row();
create trigger attendance_attestation_keeps before update or delete on attendance_attestation for each row execute function keep_row();
create trigger attendance_attestation_is_not_emptied before truncate on attendance_attestation for each statement execute function keep_row();
