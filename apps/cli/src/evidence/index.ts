export { registerEvidence } from './evidence.command';
