import { Module } from '@nestjs/common';
import { Refusals } from './refusals';
import { TrailService } from './trail/trail.service';

@Module({ providers: [Refusals, TrailService], exports: [Refusals, TrailService] })
export class AuditModule {}
