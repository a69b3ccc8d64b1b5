import { FigureImport } from './entities/figure-import.entity';
import { HotlineCount } from './entities/hotline-count.entity';
import { SetAsideRow } from './entities/set-aside-row.entity';

export * from './core';
export * from './evidence.module';
export * from './explorer/evidence.service';
export * from './evidence-tables';
export * from './figures/figure-import';
export * from './figures/figure-import.service';
export * from './figures/figure-use.service';
export * from './figures/hotline-counts-table';
export * from './figures/hotline-counts.service';
export * from './load-evidence';
export * from './need/need';
export * from './need/need.service';
export * from './need/state-grants.service';

export const evidenceEntities = [FigureImport, HotlineCount, SetAsideRow];
