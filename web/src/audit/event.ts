export type { AuditLine as AuditEvent, AuditPage } from '../platform/rest.gen';
