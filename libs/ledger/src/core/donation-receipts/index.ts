export * from './donation-receipt';
