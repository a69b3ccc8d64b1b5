import type { ProgrammeFacts } from './core';

export type ProgrammeStatus = 'draft' | 'published' | 'closed';

/** A programme with what the house adds to its facts. */
export interface ProgrammeView {
  readonly id: string;
  readonly version: number;
  readonly status: ProgrammeStatus;
  readonly facts: ProgrammeFacts;
  readonly updatedAt: Date;
}
