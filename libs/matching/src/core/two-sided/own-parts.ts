import type { LocaleText } from '@puente/kernel';
import { needs, strategies } from '@puente/taxonomy/core';
import type { NonprofitFacts } from '../nonprofit-facts';
import { awardFit, sharedPortion } from '../parts';
import type { ProgrammeFacts } from '../programme-facts';
import { listedCodes, pesos, range, say } from '../words/phrases';

export const OWN_PART_CODES = [
  'needs',
  'strategies',
  'award',
  'language',
  'publicity',
  'legal-route',
] as const;
export type OwnPartCode = (typeof OWN_PART_CODES)[number];

/** What a programme is to a nonprofit, from 0 to 1; `null` where one side says nothing, which counts in full. */
export interface OwnPart {
  readonly code: OwnPartCode;
  /** Out of 100 over all parts; the same for everyone. */
  readonly weight: number;
  value(nonprofit: NonprofitFacts, programme: ProgrammeFacts): number | null;
  evidence(nonprofit: NonprofitFacts, programme: ProgrammeFacts): LocaleText;
}

/** Yes and no as 1 and 0; `null` while either list is empty. */
function meets<Code>(own: readonly Code[], theirs: readonly Code[]): number | null {
  if (own.length === 0 || theirs.length === 0) return null;
  return own.some((code) => theirs.includes(code)) ? 1 : 0;
}

const needsPart: OwnPart = {
  code: 'needs',
  weight: 35,
  value: (own, { needs: funded }) =>
    own.needs.length === 0 || funded.length === 0 ? null : sharedPortion(own.needs, funded),
  evidence: (own, programme) => {
    const shared = own.needs.filter((need) => programme.needs.includes(need));
    const names = listedCodes(needs, shared);
    const count = say(
      `Financia ${shared.length} de sus ${own.needs.length} necesidades`,
      `It funds ${shared.length} of your ${own.needs.length} needs`,
    );
    return shared.length === 0
      ? say(`${count.es}.`, `${count.en}.`)
      : say(`${count.es}: ${names.es}.`, `${count.en}: ${names.en}.`);
  },
};

/** Σ levels of the strategies that the programme supports / Σ levels. */
const strategiesPart: OwnPart = {
  code: 'strategies',
  weight: 25,
  value: (own, programme) => {
    const levels = (codes: typeof strategies.codes) =>
      codes.reduce((sum, code) => sum + (own.strategies[code] ?? 0), 0);
    const supported = strategies.codes.filter((code) => programme.strategies[code]);
    const all = levels(strategies.codes);
    return all === 0 || supported.length === 0 ? null : levels(supported) / all;
  },
  evidence: (own, programme) => {
    const shared = strategies.codes.filter((code) => own.strategies[code] && programme.strategies[code]);
    if (shared.length === 0) return say('No apoya sus estrategias.', 'It supports none of your strategies.');
    const names = listedCodes(strategies, shared);
    return say(`Apoya estrategias suyas: ${names.es}.`, `It supports strategies of yours: ${names.en}.`);
  },
};

const awardPart: OwnPart = {
  code: 'award',
  weight: 15,
  value: (own, { award }) =>
    own.minAwardMxn === null || award.maxMxn === null ? null : awardFit(award, own.minAwardMxn),
  evidence: (own, { award }) => {
    const given = range(award.minMxn, award.maxMxn);
    const least = pesos(own.minAwardMxn ?? 0);
    return say(
      `Da ${given.es}; la organización pide al menos ${least}.`,
      `It gives ${given.en}; the nonprofit asks at least ${least}.`,
    );
  },
};

const languagePart: OwnPart = {
  code: 'language',
  weight: 10,
  value: (own, programme) => meets(own.languages, programme.languages),
  evidence: (own, programme) =>
    meets(own.languages, programme.languages) === 1
      ? say(
          'Se puede trabajar en una lengua de la organización.',
          'Work in a language of the nonprofit is possible.',
        )
      : say(
          'No trabaja en ninguna lengua de la organización.',
          'It works in none of the languages of the nonprofit.',
        ),
};

const publicityPart: OwnPart = {
  code: 'publicity',
  weight: 10,
  value: (own, { award }) => (award.publicity && own.acceptsPublicity === false ? 0 : 1),
  evidence: (own, { award }) => {
    if (!award.publicity) return say('No publica a quién apoya.', 'It does not name its grantees in public.');
    return own.acceptsPublicity === false
      ? say(
          'Publica a quién apoya y la organización no lo acepta.',
          'It names its grantees in public, which the nonprofit does not accept.',
        )
      : say('Publica a quién apoya.', 'It names its grantees in public.');
  },
};

const routePart: OwnPart = {
  code: 'legal-route',
  weight: 5,
  value: (own, { rules }) => meets(own.legalRoutes, rules.legalRoutes),
  evidence: (own, { rules }) =>
    meets(own.legalRoutes, rules.legalRoutes) === 1
      ? say(
          'Admite una vía legal que la organización tiene.',
          'It allows a legal route that the nonprofit has.',
        )
      : say(
          'No admite ninguna vía legal que la organización tenga.',
          'It allows no legal route that the nonprofit has.',
        ),
};

export const OWN_PARTS: readonly OwnPart[] = [
  needsPart,
  strategiesPart,
  awardPart,
  languagePart,
  publicityPart,
  routePart,
];
