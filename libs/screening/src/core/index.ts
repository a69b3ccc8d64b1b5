export * from './list-files';
export * from './names';
export * from './screen';
export * from './standing';
