export { registerSuppress } from './suppress.command';
