import { Module } from '@nestjs/common';
import { ScreeningService } from './hits/screening.service';
import { SanctionsListService } from './lists/sanctions-list.service';
import { ScreeningRunHandler } from './runs/screening-run.handler';

const services = [SanctionsListService, ScreeningService, ScreeningRunHandler];

@Module({ providers: services, exports: services })
export class ScreeningModule {}
