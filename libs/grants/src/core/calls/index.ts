export * from './call';
export * from './award-offer';
export * from './call-burden';
export * from './check-stages';
export * from './local-time';
export * from './order-of-calls';
export * from './parse-call';
export * from './promises';
