export * from './money-ladder';
export * from './next-step';
export * from './room-facts';
export * from './timeline';
