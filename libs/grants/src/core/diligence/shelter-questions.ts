import type { LocaleText } from '@puente/kernel';

/** What a funder of a shelter asks itself and the nonprofit. No answer tells where the shelter is. */
export const SHELTER_QUESTIONS = {
  'free-to-leave': {
    es: '¿Quien vive ahí puede salir cuando quiera, y lo sabe?',
    en: 'May those who live there leave when they want to, and do they know it?',
  },
  'own-decisions': {
    es: '¿Recibe apoyo sin tener que denunciar ni declarar?',
    en: 'Do they receive support without having to report or testify?',
  },
  'apart-from-prosecutors': {
    es: '¿El refugio es independiente de la fiscalía y de la policía?',
    en: 'Is the shelter independent of prosecutors and police?',
  },
  complaints: {
    es: '¿Hay una vía de queja que no pasa por quien atiende?',
    en: 'Is there a way to complain that does not lead through the staff?',
  },
  'staff-checked': {
    es: '¿Se revisan antecedentes de quien trabaja ahí?',
    en: 'Are those who work there checked?',
  },
  'data-kept': {
    es: '¿Los expedientes están bajo llave y nadie de fuera los pide?',
    en: 'Are files locked away, and does nobody from outside ask for them?',
  },
  'staff-care': {
    es: '¿Hay apoyo psicosocial y seguridad para el equipo?',
    en: 'Is there psychosocial care and security for the team?',
  },
} as const satisfies Record<string, LocaleText>;
