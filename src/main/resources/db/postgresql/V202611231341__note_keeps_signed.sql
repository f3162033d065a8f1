create trigger note_signature_keeps before update or delete on note_signature for each row execute function keep_row();
create trigger note_signature_is_not_emptied before truncate on note_signature for each statement execute function keep_row();
create trigger note_addendum_keeps before update or delete on note_addendum for each row execute function keep_row();
create trigger note_addendum_is_not_emptied before truncate on note_addendum for each statement execute function keep_row();
create trigger note_keeps before update or delete on note for each row when (old.signed_at is not null) execute function keep_row();
create trigger note_is_not_emptied before truncate on note for each statement execute function keep_row();
