import { Module } from '@nestjs/common';
import { AuditModule } from '@puente/audit';
import { ExportService } from './export.service';
import { TrailFileService } from './trail-file.service';

const services = [ExportService, TrailFileService];

@Module({ imports: [AuditModule], providers: services, exports: services })
export class ExportsModule {}
