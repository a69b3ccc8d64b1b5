import { DomainError } from '@puente/kernel';
import type { RequirementRow } from './requirement.repository';

/** Refuses to decide by hand beside a report, with which its requirement goes along (`requirement-has-report`, 409). */
export function requireNoReport({ reportId }: Pick<RequirementRow, 'reportId'>): void {
  if (reportId !== null) throw new DomainError('conflict', 'requirement-has-report');
}
