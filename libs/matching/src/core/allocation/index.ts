export * from './allocate';
export { brokenBy } from './broken-by';
export { parseAllocation } from './parse-allocation';
export { allocationErrorText } from './allocation-error-texts';
export * from './problem';
export { Unproven, type Program, type Solved, type Solver } from './solver';
export type { Binding } from './binding';
export type { Relaxation } from './relaxation';
