export * from './handed-in-document';
export * from './impact';
export * from './report-form';
export * from './report-period';
export * from './report-states';
export * from './reported-figures';
export * from './sets/report-schedule';
export * from './sets/report-set';
