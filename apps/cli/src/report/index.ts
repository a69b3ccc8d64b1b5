export { registerReport } from './report.command';
