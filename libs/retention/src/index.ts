import { Erasure } from './entities/erasure.entity';

export * from './core';
export type { ErasureView } from './erasure.repository';
export * from './erasure.service';
export * from './erasing';
export * from './retention-erase.handler';
export * from './retention.module';
export * from './sweeper';
export const retentionEntities = [Erasure];
