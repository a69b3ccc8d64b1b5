import { Module } from '@nestjs/common';
import { ErasureService } from './erasure.service';
import { RetentionEraseHandler } from './retention-erase.handler';

const services = [ErasureService, RetentionEraseHandler];

@Module({ providers: services, exports: services })
export class RetentionModule {}
