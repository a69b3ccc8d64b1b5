export * from './asked-amount';
export * from './compare-scenarios';
export * from './read-scenario';
export * from './relaxed-input';
export * from './scenario';
export * from './scenario-problem';
