import type { LocaleText } from '@puente/kernel';
import { RETENTION, type RetentionCode, type RetentionRule } from './retention-rules';

const BY: Readonly<Record<RetentionRule['by'], LocaleText>> = {
  daily: { es: 'tarea diaria', en: 'daily job' },
  erasure: { es: 'borrado de la organización', en: 'erasure of the organisation' },
  kept: { es: 'se conserva; nada lo borra por sí solo', en: 'kept; nothing takes it away by itself' },
};
const DAY: LocaleText = { es: 'día', en: 'day' };

/** A limit in words: code, what, how long, what takes it away. */
export function retentionLine(code: RetentionCode, language: 'es' | 'en'): readonly string[] {
  const { what, days, from, by }: RetentionRule = RETENTION[code];
  const limit = days === null ? '' : `${days} ${DAY[language]}${days === 1 ? '' : 's'} `;
  return [code, what[language], `${limit}${from[language]}`, BY[by][language]];
}
