import type { LocaleText } from '@puente/kernel';

export const RISK_LEVELS = {
  low: { es: 'Bajo', en: 'Low' },
  medium: { es: 'Medio', en: 'Medium' },
  high: { es: 'Alto', en: 'High' },
} as const satisfies Record<string, LocaleText>;
export type RiskLevel = keyof typeof RISK_LEVELS;
export const riskLevels = Object.keys(RISK_LEVELS) as readonly RiskLevel[];

export const RISK_LIMITS = { words: 2000 } as const;

/** How a risk that was noted stands to the appetite that the funder states. */
export const RISK_STANDINGS = {
  'not-noted': { es: 'Nadie ha anotado el riesgo.', en: 'Nobody has noted the risk.' },
  'appetite-unknown': {
    es: 'La financiadora no ha dicho cuánto riesgo acepta.',
    en: 'The funder has not stated how much risk it accepts.',
  },
  within: { es: 'Dentro de lo que la financiadora acepta.', en: 'Within what the funder accepts.' },
  beyond: {
    es: 'Por encima de lo que la financiadora dijo aceptar. No impide nada: alguien debe mirarlo.',
    en: 'Above what the funder said it accepts. It stops nothing: somebody has to look at it.',
  },
} as const satisfies Record<string, LocaleText>;
export type RiskStanding = keyof typeof RISK_STANDINGS;

/** Compares a risk with the appetite: a note for people, never a refusal. */
export function standingOfRisk(risk: RiskLevel | null, appetite: RiskLevel | null): RiskStanding {
  if (risk === null) return 'not-noted';
  if (appetite === null) return 'appetite-unknown';
  return riskLevels.indexOf(risk) > riskLevels.indexOf(appetite) ? 'beyond' : 'within';
}
