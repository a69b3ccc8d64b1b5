export * from './budget-standing';
export * from './parse-spending';
export * from './received-rate';
export * from './shift-rule';
export * from './spending';
