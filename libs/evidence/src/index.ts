export * from './core';
export * from './evidence.module';
export * from './explorer/evidence.service';
export * from './evidence-csv';
export * from './load-evidence';
export * from './need/need';
export * from './need/need.service';
