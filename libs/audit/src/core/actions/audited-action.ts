import type { LocaleText } from '@puente/kernel';

/** What a row of the log is about: a change, a read of something protected, a refusal, or coming and going. */
export type ActionKind = 'change' | 'read' | 'refusal' | 'access';

export interface AuditedAction {
  readonly kind: ActionKind;
  /** What was done, without who: "changed the profile". */
  readonly words: LocaleText;
}
