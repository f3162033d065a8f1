-- A text that people must be able to read has at least one visible character. The list is that of InvisibleCharacters in the
-- code, and a test compares them character by character. The server checks other texts before it encrypts them.
create function has_visible(words text) returns boolean immutable strict language sql
  return words ~ '[^\u0001-\u0020\u007F-\u00A0\u00AD\u034F\u061C\u115F-\u1160\u1680\u17B4-\u17B5\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\u180B-\u180D\u180F\uFE00-\uFE0F\U000E0000-\U000E0FFF]';

alter table enrollment add constraint enrollment_has_a_name check (has_visible(group_name));
alter table therapy_group add constraint group_has_a_title check (has_visible(title));
alter table program add constraint program_has_a_name check (has_visible(name));
