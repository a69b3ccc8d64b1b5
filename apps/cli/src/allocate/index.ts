export { registerAllocate } from './allocate.command';
