export * from './expenditure-entry';
export * from './reminders';
export * from './route-plans';
export * from './shelter-questions';
