import { SanctionsEntryRow } from './entities/sanctions-entry.entity';
import { SanctionsListRow } from './entities/sanctions-list.entity';
import { ScreeningDecision } from './entities/screening-decision.entity';
import { ScreeningHit } from './entities/screening-hit.entity';
import { ScreeningRun } from './entities/screening-run.entity';

export * from './core';
export * from './hits/screening-hit';
export { countStandingHits } from './hits/screening-hit.repository';
export * from './hits/screening.service';
export * from './lists/sanctions-list';
export * from './lists/sanctions-list.service';
export * from './runs/screening-run.handler';
export * from './screening.module';

export const screeningEntities = [
  SanctionsListRow,
  SanctionsEntryRow,
  ScreeningRun,
  ScreeningHit,
  ScreeningDecision,
];
