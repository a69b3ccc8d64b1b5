import { sharesOne, type Rule } from './rule';

/** At least one legal route for the money in common. */
export const legalRouteRule: Rule = {
  code: 'legal-route',
  asked: (programme) => programme.rules.legalRoutes.length > 0,
  check: (programme, nonprofit) => sharesOne(programme.rules.legalRoutes, nonprofit.legalRoutes),
};
