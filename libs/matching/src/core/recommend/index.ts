export * from './evaluate/bootstrap';
export * from './evaluate/evaluate';
export { type Exposure } from './evaluate/measures';
export * from './explain-recommendation';
export * from './funded-grant';
export * from './parameters';
export {
  buildRecommender,
  exposureDamping,
  recommendFor,
  type Recommendation,
  type Recommender,
} from './recommend';
export { REASON_CODES, reasonsText, type ReasonCode } from './reasons';
export { SIGNAL_CODES, type SignalCode } from './score-candidates';
