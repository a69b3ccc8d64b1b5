import { Module } from '@nestjs/common';
import { EvidenceService } from './explorer/evidence.service';
import { NeedService } from './need/need.service';

@Module({ providers: [EvidenceService, NeedService], exports: [EvidenceService, NeedService] })
export class EvidenceModule {}
