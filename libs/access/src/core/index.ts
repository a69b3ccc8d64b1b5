export * from './assurance';
export * from './device-label';
export * from './limits';
export * from './network';
export * from './password-rules';
export * from './second-factor-mode';
