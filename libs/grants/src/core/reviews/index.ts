export * from './assignment';
export * from './assignment-model';
export * from './conflicts';
export * from './decision';
export * from './plan';
export * from './review';
export * from './rubric';
export * from './spread';
