-- Before a batch of room events is written, a query finds those that the audit trail already has.
create index audit_of_moment on audit_event (session_id, at);
