create trigger guest_answer_keeps before update or delete on guest_answer for each row execute function keep_row();
create trigger guest_answer_is_not_emptied before truncate on guest_answer for each statement execute function keep_row();
