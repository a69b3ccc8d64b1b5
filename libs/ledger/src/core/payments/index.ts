export * from './missing';
export * from './payment-states';
