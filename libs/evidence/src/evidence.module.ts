import { Module } from '@nestjs/common';
import { EvidenceService } from './explorer/evidence.service';
import { FigureImportService } from './figures/figure-import.service';
import { FigureUseService } from './figures/figure-use.service';
import { HotlineCountsService } from './figures/hotline-counts.service';
import { NeedService } from './need/need.service';
import { StateGrantsService } from './need/state-grants.service';

const services = [
  EvidenceService,
  NeedService,
  StateGrantsService,
  FigureImportService,
  FigureUseService,
  HotlineCountsService,
];

@Module({ providers: services, exports: services })
export class EvidenceModule {}
