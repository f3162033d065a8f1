-- Whoever writes a batch of room events looks first which of them are in the trail already.
create index audit_of_moment on audit_event (session_id, at);
