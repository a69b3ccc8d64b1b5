export * from './open-award';
export * from './to-360giving';
export * from './to-hsds';
export * from './to-iati';
