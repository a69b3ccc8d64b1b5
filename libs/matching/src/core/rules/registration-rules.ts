import { answerOf, type Rule } from './rule';

/** Is an authorised donee, where that is required. */
export const authorisedDoneeRule: Rule = {
  code: 'authorised-donee',
  asked: (programme) => programme.rules.authorisedDonee === 'required',
  check: (_programme, nonprofit) => answerOf(nonprofit.authorisedDonee),
};

/** Is in the federal register of civil society organisations (CLUNI), where that is required. */
export const cluniRule: Rule = {
  code: 'cluni',
  asked: (programme) => programme.rules.cluni === 'required',
  check: (_programme, nonprofit) => answerOf(nonprofit.cluni),
};
