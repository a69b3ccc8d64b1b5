export { registerMatch } from './match.command';
