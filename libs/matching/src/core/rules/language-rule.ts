import { sharesOne, type Rule } from './rule';

/** At least one working language in common. */
export const languageRule: Rule = {
  code: 'language',
  asked: (programme) => programme.languages.length > 0,
  check: (programme, nonprofit) => sharesOne(programme.languages, nonprofit.languages),
};
