export * from './donation-receipt';
export * from './expenditure-entry';
export * from './parse-step';
export * from './reminders';
export * from './risk';
export * from './route-plans';
export * from './route-standing';
export * from './shelter-questions';
