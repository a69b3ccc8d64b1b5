import type { AuditAction } from './actions';
import type { AuditDetail } from './detail';

/** One thing to be recorded; who acts, when, and the place in the chain are added by the database. */
export interface AuditEntry {
  /** The organisation whose data it is: the row stands in its chain. */
  readonly tenantId: string;
  readonly action: AuditAction;
  /** A kebab-case noun: `programme`, `nonprofit`, `route`. */
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly detail?: AuditDetail;
}

/** How somebody came in: a person's session or API token, a job of the platform, a command at its machine. */
export type Via = 'session' | 'token' | 'job' | 'command';
