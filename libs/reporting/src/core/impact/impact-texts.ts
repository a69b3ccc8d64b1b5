import { LOCALES, type FieldError, type LocaleText } from '@puente/kernel';

/** What editors write, each in both languages. */
export const IMPACT_SECTIONS = {
  lead: { es: 'Resumen', en: 'Summary' },
  done: { es: 'Qué se hizo', en: 'What was done' },
  changed: { es: 'Qué cambió', en: 'What changed' },
  gaps: { es: 'Qué falta', en: 'Gaps' },
  method: { es: 'Cómo se hizo este informe', en: 'How this report was made' },
} as const satisfies Record<string, LocaleText>;
export type ImpactSection = keyof typeof IMPACT_SECTIONS;
export const impactSections = Object.keys(IMPACT_SECTIONS) as ImpactSection[];

/** Words of somebody, told under a consent that is on record. */
export interface ImpactVoice {
  readonly text: LocaleText;
  readonly attribution: LocaleText;
  /** The name of the record of the consent, as the organisation keeps it: `consent_12`. */
  readonly consent: string;
}

export interface ImpactTexts {
  readonly title: LocaleText;
  readonly sections: Readonly<Record<ImpactSection, LocaleText>>;
  readonly voices: readonly ImpactVoice[];
}

export const IMPACT_LIMITS = {
  title: 200,
  section: 6_000,
  voice: 1_000,
  attribution: 200,
  voices: 10,
} as const;
const EMPTY: LocaleText = { es: '', en: '' };
const CONSENT = /^[a-z][a-z0-9_]{0,39}$/;

/** A report of which nothing is written yet. */
export const NO_TEXTS: ImpactTexts = {
  title: EMPTY,
  sections: { lead: EMPTY, done: EMPTY, changed: EMPTY, gaps: EMPTY, method: EMPTY },
  voices: [],
};

/** Every fault of texts that are being written: too long, or a voice without the record of its consent. */
export function textFaults({ title, sections, voices }: ImpactTexts): FieldError[] {
  const { section, voice, attribution } = IMPACT_LIMITS;
  return [
    ...tooLong('title', title, IMPACT_LIMITS.title),
    ...impactSections.flatMap((name) => tooLong(`sections.${name}`, sections[name], section)),
    ...(voices.length > IMPACT_LIMITS.voices ? [{ field: 'voices', code: 'impact-voices' }] : []),
    ...voices.flatMap((each, at) => [
      ...tooLong(`voices.${at}.text`, each.text, voice),
      ...tooLong(`voices.${at}.attribution`, each.attribution, attribution),
      ...(CONSENT.test(each.consent) ? [] : [{ field: `voices.${at}.consent`, code: 'impact-consent' }]),
    ]),
  ];
}

const tooLong = (field: string, text: LocaleText, max: number): FieldError[] =>
  LOCALES.flatMap((locale) =>
    text[locale].length > max ? [{ field: `${field}.${locale}`, code: 'form-too-long' }] : [],
  );

/** What hinders texts from being submitted: a title that is missing, and what is written in one language alone. */
export function translationFaults({ title, sections, voices }: ImpactTexts): FieldError[] {
  const required = [['title', title] as const, ...voices.flatMap(voiceTexts)];
  return [
    ...required.flatMap(([field, text]) => missing(field, text)),
    ...impactSections.flatMap((name) =>
      isBlank(sections[name]) ? [] : missing(`sections.${name}`, sections[name]),
    ),
  ];
}

const voiceTexts = ({ text, attribution }: ImpactVoice, at: number) =>
  [
    [`voices.${at}.text`, text],
    [`voices.${at}.attribution`, attribution],
  ] as const;

const missing = (field: string, text: LocaleText): FieldError[] =>
  LOCALES.flatMap((locale) =>
    text[locale].trim() === '' ? [{ field: `${field}.${locale}`, code: 'impact-untranslated' }] : [],
  );

export const isBlank = (text: LocaleText): boolean => LOCALES.every((locale) => text[locale].trim() === '');

/** All that editors wrote, with the name of each text. */
export function textsOf({
  title,
  sections,
  voices,
}: ImpactTexts): (readonly [field: string, text: LocaleText])[] {
  return [
    ['title', title],
    ...impactSections.map((name) => [`sections.${name}`, sections[name]] as const),
    ...voices.flatMap(voiceTexts),
  ];
}
