export * from './award-letter';
