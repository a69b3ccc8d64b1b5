import { Module } from '@nestjs/common';
import { NeedService } from './need/need.service';

@Module({ providers: [NeedService], exports: [NeedService] })
export class EvidenceModule {}
