export * from './alias-text';
export * from './coarsen-profiles';
export * from './disclose-profile';
export * from './visibility';
