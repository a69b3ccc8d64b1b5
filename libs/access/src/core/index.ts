export * from './assurance';
export * from './device-label';
export * from './second-factor-mode';
