export * from './shared-folder';
export * from './test-database';
export * from './on-server';
export * from './save-nonprofit';
export * from './eventually';
export * from './test-scanner';
export * from './software-passkey';
export * from './donation-cfdi';
