export { unknownNonprofit, type NonprofitFacts, type StrategyLevel } from '@puente/organizations/core';
