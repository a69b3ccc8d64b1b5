export * from './legal-facts';
export * from './reasons';
export * from './risky-passages';
export * from './standing';
