-- Settings that nothing read. They come back with the page that lets a program set them.
alter table program drop column step_out_minutes;
alter table program drop column weekly_target_minutes;
alter table program drop column redisclosure_notice;
alter table therapy_group drop column membership;
