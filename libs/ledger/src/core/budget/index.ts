export * from './budget-standing';
export * from './parse-spending';
export * from './received-rate';
export * from './share-out';
export * from './shift-rule';
export * from './spending';
