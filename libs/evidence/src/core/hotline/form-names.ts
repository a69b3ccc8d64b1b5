import { forms, type Form } from '@puente/taxonomy/core';
import { foldName } from '../places';

/** Names that hotlines print beside ours. */
const OTHER_NAMES: Partial<Record<Form, readonly string[]>> = {
  'sexual-exploitation': [
    "another person's prostitution or other forms of sexual exploitation",
    'prostitución ajena u otras formas de explotación sexual',
    'sex trafficking',
  ],
  'forced-labour': ['forced labor', 'forced labor or servility', 'trabajos o servicios forzados'],
  'labour-exploitation': ['labor exploitation'],
  'forced-criminality': [
    'using underage people in criminal activities',
    'utilización de personas menores de 18 años en actividades delictivas',
  ],
  'forced-begging': ['forced mendacity', 'mendicidad'],
  'forced-marriage': [
    'forced and servile marriage',
    'forced or servile marriage',
    'matrimonio forzoso o servil',
  ],
  'slavery-or-servitude': ['slavery', 'esclavitud', 'servitude', 'condición de siervo'],
  'illegal-adoption': [
    'illegal adoption of an underage person',
    'adopción ilegal de persona menor de dieciocho años',
  ],
};

const BY_NAME = new Map<string, Form>(
  forms.codes.flatMap((code) =>
    [code, forms.label(code).es, forms.label(code).en, ...(OTHER_NAMES[code] ?? [])].map(
      (name) => [foldName(name), code] as const,
    ),
  ),
);

/** The form of a name in Spanish or English, as we or hotlines write it. */
export function formOfName(name: string): Form | null {
  return BY_NAME.get(foldName(name)) ?? null;
}
