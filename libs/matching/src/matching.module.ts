import { Module } from '@nestjs/common';
import { Limiter, SavedViewService } from '@puente/access';
import { DisclosureModule } from '@puente/disclosure';
import { EvidenceModule } from '@puente/evidence';
import { ExportsModule } from '@puente/exports';
import { AlertSearches } from './alerts/alert-search';
import { AlertStopService } from './alerts/alert-stop.service';
import { AlertService } from './alerts/alert.service';
import { Circles } from './circle';
import { CurrentConflicts } from './conflicts/conflicts-in-force';
import { InterestConflictService } from './conflicts/interest-conflict.service';
import { ConsentService } from './consent.service';
import { CutExposureHandler } from './exposure/cut-exposure.handler';
import { ExposureService } from './exposure/exposure.service';
import { RankExposureHandler } from './exposure/rank-exposure.handler';
import { HintService } from './hints/hint.service';
import { OwnHintService } from './hints/own-hint.service';
import { IntroductionService } from './introductions/introduction.service';
import { OwnIntroductionService } from './introductions/own-introduction.service';
import { ListFileService } from './list-file.service';
import { MatchIndex } from './match-index';
import { MatchRefreshHandler } from './match-refresh.handler';
import { MatchRefreshStaleHandler } from './match-refresh-stale.handler';
import { MatchService } from './match.service';
import { NonprofitService } from './nonprofit.service';
import { OpportunityService } from './opportunity.service';
import { ProgrammeService } from './programme.service';
import { SetAside } from './shortlists/set-aside';
import { ShortlistEntryService } from './shortlists/shortlist-entry.service';
import { ShortlistService } from './shortlists/shortlist.service';
import { Sightings } from './sightings';
import { SnapshotService } from './snapshot.service';

const services = [
  ConsentService,
  ExposureService,
  IntroductionService,
  OwnIntroductionService,
  ProgrammeService,
  MatchService,
  NonprofitService,
  OpportunityService,
  SnapshotService,
  ListFileService,
  ShortlistService,
  ShortlistEntryService,
  AlertService,
  AlertSearches,
  AlertStopService,
  HintService,
  InterestConflictService,
  OwnHintService,
];
const handlers = [MatchRefreshHandler, MatchRefreshStaleHandler, CutExposureHandler, RankExposureHandler];

@Module({
  imports: [DisclosureModule, EvidenceModule, ExportsModule],
  providers: [
    ...[MatchIndex, Circles, Sightings, SetAside, CurrentConflicts, Limiter, SavedViewService],
    ...services,
    ...handlers,
  ],
  exports: [MatchIndex, Circles, Sightings, CurrentConflicts, ...services, ...handlers],
})
export class MatchingModule {}
