export {
  allocateInThread,
  type Allocated,
  type AllocationTask,
  type FrontierPoint,
} from './allocation/allocate-in-thread';
export { openHighs } from './allocation/highs-solver';
import { ExposureChunk } from './entities/exposure-chunk.entity';
import { ExposureRun } from './entities/exposure-run.entity';
import { InterestConflict } from './entities/interest-conflict.entity';
import { Introduction } from './entities/introduction.entity';
import { IntroductionAnswer } from './entities/introduction-answer.entity';
import { ProgrammeHint } from './entities/programme-hint.entity';
import { MatchProfile } from './entities/match-profile.entity';
import { MatchSnapshot } from './entities/match-snapshot.entity';
import { Programme } from './entities/programme.entity';
import { SearchAlert } from './entities/search-alert.entity';
import { ShortlistEntry } from './entities/shortlist-entry.entity';
import { ShortlistNote } from './entities/shortlist-note.entity';
import { Shortlist } from './entities/shortlist.entity';

export * from './alerts/alert';
export * from './alerts/alert.service';
export * from './alerts/alert-search';
export * from './alerts/alert-stop.service';
export * from './alerts/alerting';
export * from './circle';
export * from './conflicts/conflicts-in-force';
export * from './conflicts/interest-conflict';
export * from './conflicts/interest-conflict.service';
export * from './consent.service';
export * from './core';
export * from './exposure/cut-exposure.handler';
export * from './exposure/exposure.service';
export * from './exposure/rank-exposure.handler';
export * from './hints/hint.service';
export * from './hints/own-hint.service';
export * from './introductions/introduction';
export * from './introductions/introduction.service';
export * from './introductions/own-introduction.service';
export * from './list-file';
export * from './list-file.service';
export * from './match';
export * from './match-index';
export * from './match-view';
export * from './match-refresh-stale.handler';
export * from './match-refresh.handler';
export { forgetMatchProfile, refreshMatchProfiles } from './match-profiles.repository';
export * from './match.service';
export * from './matching.module';
export * from './nonprofit-card';
export * from './nonprofit-filter';
export * from './nonprofit.service';
export * from './opportunity.service';
export * from './programme';
export * from './programme-filter';
export * from './programme.service';
export * from './shortlists/shortlist';
export { SetAside } from './shortlists/set-aside';
export * from './shortlists/shortlist-entry.service';
export { shortlistOfOwn, shortlistSights, type ShortlistSight } from './shortlists/shortlist-sights';
export * from './shortlists/shortlist.service';
export * from './sightings';
export * from './snapshot.service';
export const matchingEntities = [
  ...[Programme, MatchProfile, MatchSnapshot, Introduction, IntroductionAnswer],
  ...[Shortlist, ShortlistEntry, ShortlistNote, SearchAlert, ProgrammeHint],
  ...[ExposureRun, ExposureChunk, InterestConflict],
];
