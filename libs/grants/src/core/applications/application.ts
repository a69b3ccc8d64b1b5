import type { Transitions } from '@puente/kernel';

/** One stage of applying to a call. What was handed in and withdrawn is over; a draft is taken up again. */
export type ApplicationStatus = 'draft' | 'submitted' | 'withdrawn';

export const APPLICATION_TRANSITIONS: Transitions<ApplicationStatus> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['withdrawn'],
  withdrawn: ['draft'],
};
