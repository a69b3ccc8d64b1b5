export { registerExport } from './export.command';
