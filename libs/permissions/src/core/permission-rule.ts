import type { LocaleText } from '@puente/kernel';
import type { Role } from './roles';
import type { RuleCode } from './rules';

/** One permission: who holds it, under which conditions, and what it means for an auditor. */
export interface PermissionRule {
  readonly roles: readonly Role[];
  readonly rules?: readonly RuleCode[];
  readonly means: LocaleText;
}
