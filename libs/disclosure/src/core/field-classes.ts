import type { LocaleText } from '@puente/kernel';
import type { NonprofitFacts } from '@puente/organizations/core';

/** What a field says of a nonprofit. Who may read it is decided by class, never field by field. */
export const FIELD_CLASSES = {
  identity: {
    es: 'Identidad: nombre, RFC, CLUNI, referencia externa',
    en: 'Identity: name, RFC, CLUNI number, external reference',
  },
  place: { es: 'Lugar: entidades donde trabaja', en: 'Place: states where it works' },
  work: {
    es: 'Trabajo: estrategias, necesidades, formas, poblaciones, servicios, movimientos, lenguas',
    en: 'Work: strategies, needs, forms, populations, services, movements, languages',
  },
  size: { es: 'Tamaño: presupuesto anual, año de fundación', en: 'Size: annual budget, year of founding' },
  standing: {
    es: 'Situación legal: donataria autorizada, si tiene CLUNI, vías legales',
    en: 'Standing: authorised donee, whether it has a CLUNI, legal routes',
  },
  terms: {
    es: 'Condiciones: apoyo mínimo, si acepta que se publique su nombre, de quién no recibe dinero, qué le falta',
    en: 'Terms: smallest award, whether it accepts being named, from whom it takes no money, what it lacks',
  },
  text: { es: 'Textos: misión', en: 'Texts: mission' },
  contact: { es: 'Contacto: personas y medios', en: 'Contact: people and how to reach them' },
  bank: { es: 'Datos bancarios', en: 'Bank details' },
  level: { es: 'Nivel de seguridad', en: 'Safety level' },
  internal: {
    es: 'Interno: identificadores, versiones, verificación, notas',
    en: 'Internal: identifiers, versions, verification, notes',
  },
} as const satisfies Record<string, LocaleText>;

export type FieldClass = keyof typeof FIELD_CLASSES;
export const fieldClasses = Object.keys(FIELD_CLASSES) as FieldClass[];

/** The class of every fact that the matcher knows: a new fact does not compile without one. */
export const FACT_CLASS: Readonly<Record<keyof NonprofitFacts, FieldClass>> = {
  id: 'internal',
  name: 'identity',
  safety: 'level',
  withheld: 'internal',
  states: 'place',
  regions: 'place',
  sizeBand: 'size',
  strategies: 'work',
  needs: 'work',
  forms: 'work',
  populations: 'work',
  services: 'work',
  movements: 'work',
  languages: 'work',
  annualBudgetMxn: 'size',
  foundedYear: 'size',
  authorisedDonee: 'standing',
  cluni: 'standing',
  legalRoutes: 'standing',
  minAwardMxn: 'terms',
  acceptsPublicity: 'terms',
  capacityGaps: 'terms',
  refusedFunders: 'terms',
  mission: 'text',
};
