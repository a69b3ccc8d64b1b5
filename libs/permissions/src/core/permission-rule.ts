import type { LocaleText } from '@puente/kernel';
import type { Role } from './roles';
import type { RuleCode } from './rules';

/** One permission: who holds it, under which conditions, and what it means for an auditor. */
export interface PermissionRule {
  readonly roles: readonly Role[];
  readonly rules?: readonly RuleCode[];
  /** Whether an API token may carry it. What concerns people, factors, tokens or a person's own account never says so. */
  readonly byToken?: true;
  readonly means: LocaleText;
}
