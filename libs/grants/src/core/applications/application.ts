import type { Transitions } from '@puente/kernel';

/** One stage of applying to a call. What was handed in can be withdrawn; withdrawn is over. */
export type ApplicationStatus = 'draft' | 'submitted' | 'withdrawn';

export const APPLICATION_TRANSITIONS: Transitions<ApplicationStatus> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['withdrawn'],
  withdrawn: [],
};
