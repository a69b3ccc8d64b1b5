import { Export } from './entities/export.entity';

export * from './core';
export * from './export.service';
export * from './exports.module';
export * from './take-out';
export * from './trail-file.service';
export const exportEntities = [Export];
