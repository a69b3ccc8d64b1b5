import type { LocaleText } from '@puente/kernel';
import {
  IMPACT_LIMITS,
  impactSections,
  type ImpactScopeInput,
  type ImpactTexts,
  type ImpactVoice,
} from '@puente/reporting';
import { firstValue, type FormValues } from '../shared/form-state';

export const SCOPE_FIELDS = [
  ...(['audience', 'from', 'to', 'day', 'strategy', 'region', 'population', 'source'] as const),
] as const;
const FEWEST_PLACES = 4;
/** So many voices have a place in the form: all that are told, and one more; what is empty is none. */
export const voicePlaces = (told: number): number =>
  Math.min(IMPACT_LIMITS.voices, Math.max(FEWEST_PLACES, told + 1));

const reading =
  (values: FormValues) =>
  (name: string): string =>
    firstValue({ values, problems: [] }, name).trim();

/** The form as it was sent, for the service to judge. */
export function scopeInput(values: FormValues): ImpactScopeInput {
  const of = reading(values);
  const [audience, from, to, day] = [of('audience'), of('from'), of('to'), of('day')];
  const [strategy, region, population] = [of('strategy'), of('region'), of('population')];
  return { audience, from, to, day, strategy, region, population, source: of('source') };
}

/** All that editors wrote; a voice without words is none. */
export function textsInput(values: FormValues): ImpactTexts {
  const of = reading(values);
  const both = (name: string): LocaleText => ({ es: of(`${name}.es`), en: of(`${name}.en`) });
  const [lead, done, changed, gaps, method] = impactSections.map((name) => both(`sections.${name}`));
  const voices = Array.from({ length: IMPACT_LIMITS.voices }, (_, at): ImpactVoice => {
    const name = `voices.${at}`;
    return {
      text: both(`${name}.text`),
      attribution: both(`${name}.attribution`),
      consent: of(`${name}.consent`),
    };
  });
  return {
    title: both('title'),
    sections: { lead: lead!, done: done!, changed: changed!, gaps: gaps!, method: method! },
    voices: voices.filter(({ text, consent }) => text.es !== '' || text.en !== '' || consent !== ''),
  };
}

/** Stored texts as the values of the form. */
export function textValues({ title, sections, voices }: ImpactTexts): FormValues {
  const both = (name: string, text: LocaleText): [string, string[]][] => [
    [`${name}.es`, [text.es]],
    [`${name}.en`, [text.en]],
  ];
  return Object.fromEntries([
    ...both('title', title),
    ...impactSections.flatMap((name) => both(`sections.${name}`, sections[name])),
    ...voices.flatMap(({ text, attribution, consent }, at) => [
      ...both(`voices.${at}.text`, text),
      ...both(`voices.${at}.attribution`, attribution),
      [`voices.${at}.consent`, [consent]] as [string, string[]],
    ]),
  ]);
}
