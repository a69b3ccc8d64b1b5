import type { ProgrammeFacts } from './programme-facts';

/** Whether a programme takes applications on its day; both ends count, and one that is not set is open. */
export function isOpen({ open, today }: Pick<ProgrammeFacts, 'open' | 'today'>): boolean {
  return (open.from === null || open.from <= today) && (open.until === null || today <= open.until);
}
