import { CARE_LINES } from './care-lines';
import { HOUSING_LINES } from './housing-lines';
import type { LineOfWork } from './line-of-work';
import { PEER_LINES } from './peer-lines';
import { STRENGTHENING_LINES } from './strengthening-lines';
import { WORK_AND_JOURNEY_LINES } from './work-and-journey-lines';

export const LINES_OF_WORK: readonly LineOfWork[] = [
  ...HOUSING_LINES,
  ...CARE_LINES,
  ...WORK_AND_JOURNEY_LINES,
  ...PEER_LINES,
  ...STRENGTHENING_LINES,
];
