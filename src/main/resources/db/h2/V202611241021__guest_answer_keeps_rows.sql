create trigger guest_answer_keeps before update, delete on guest_answer for each row call 'health.vesper.platform.KeepRow';
