export * from './cfdi';
export * from './check-office';
export * from './check-text';
export * from './document-types';
export * from './file-name';
export * from './refusals';
export * from './zip-directory';
