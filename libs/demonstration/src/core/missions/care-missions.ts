import type { MissionPhrases } from './phrases';
import { CARE_STANCES } from './stances';

export const CARE_MISSIONS = {
  'long-term-care': {
    openings: [
      [
        'Brindamos atención psicológica prolongada a personas que vivieron explotación',
        'We provide long-term psychological care to people who lived through exploitation',
      ],
      [
        'Cuidamos la salud mental de sobrevivientes y de sus familias',
        'We care for the mental health of survivors and their families',
      ],
      [
        'Acompañamos procesos de recuperación emocional que pueden durar varios años',
        'We accompany emotional recovery that may take several years',
      ],
    ],
    means: [
      ['con terapia individual, grupos de apoyo y arte', 'with individual therapy, support groups and art'],
      [
        'con psicólogas formadas en trauma, también en línea y por teléfono',
        'with psychologists trained in trauma, also online and by telephone',
      ],
      [
        'con sesiones gratuitas, transporte cubierto y cuidado infantil',
        'with free sessions, paid transport and child care',
      ],
    ],
    stances: CARE_STANCES,
  },
  health: {
    openings: [
      [
        'Brindamos atención médica y psicológica a personas que vivieron trata',
        'We provide medical and psychological care to people who lived through trafficking',
      ],
      [
        'Sostenemos clínicas comunitarias que reconocen señales y responden con cuidado',
        'We run community clinics that recognise the signs and respond with care',
      ],
      [
        'Cuidamos la salud de sobrevivientes de cualquier edad y género',
        'We look after the health of survivors of any age and gender',
      ],
    ],
    means: [
      [
        'con médicas de confianza, medicamentos gratuitos y seguimiento',
        'with trusted doctors, free medicines and follow-up',
      ],
      [
        'con salud sexual, odontología y atención emocional de emergencia',
        'with sexual health, dentistry and emergency emotional care',
      ],
      [
        'con brigadas móviles, estudios de laboratorio y consulta sin cita',
        'with mobile brigades, laboratory tests and visits without appointment',
      ],
    ],
    stances: CARE_STANCES,
  },
  helpline: {
    openings: [
      [
        'Atendemos una línea de ayuda confidencial por teléfono y mensajes',
        'We run a confidential helpline by telephone and messages',
      ],
      [
        'Recibimos llamadas de personas que buscan orientación o una salida',
        'We answer calls from people looking for guidance or a way out',
      ],
      [
        'Conectamos a quien pide ayuda con servicios revisados y confiables',
        'We connect people who ask for help with vetted and reliable services',
      ],
    ],
    means: [
      [
        'con escucha, primeros auxilios psicológicos y canalización acordada',
        'with listening, psychological first aid and agreed referral',
      ],
      [
        'con un directorio actualizado y seguimiento si la persona lo acepta',
        'with an updated directory and follow-up if the person agrees',
      ],
      [
        'con turnos de noche, varias lenguas y equipos capacitados',
        'with night shifts, several languages and trained teams',
      ],
    ],
    stances: CARE_STANCES,
  },
  disability: {
    openings: [
      [
        'Defendemos a personas con discapacidad frente a la mendicidad forzada',
        'We defend people with disabilities against forced begging',
      ],
      [
        'Hacemos accesibles los servicios contra la trata para personas con discapacidad',
        'We make anti-trafficking services accessible to people with disabilities',
      ],
      [
        'Acompañamos a personas con discapacidad que vivieron explotación',
        'We accompany people with disabilities who lived through exploitation',
      ],
    ],
    means: [
      [
        'con lengua de señas, lectura fácil y apoyos para decidir',
        'with sign language, easy reading and support for decisions',
      ],
      [
        'con asesoría legal, canalización y orientación a sus familias',
        'with legal advice, referral and guidance for their families',
      ],
      [
        'con asesoría a refugios y fiscalías sobre ajustes razonables',
        'with advice to shelters and prosecutors on reasonable adjustments',
      ],
    ],
    stances: CARE_STANCES,
  },
} as const satisfies Record<string, MissionPhrases>;
