import type { MissionPhrases } from './phrases';
import { ALLIANCE_STANCES, CARE_STANCES, LEARNING_STANCES } from './stances';

export const STRENGTHENING_MISSIONS = {
  schools: {
    openings: [
      [
        'Trabajamos con escuelas, familias y adolescentes para prevenir la trata',
        'We work with schools, families and adolescents to prevent trafficking',
      ],
      [
        'Enseñamos a adolescentes a cuidarse entre pares, también en redes sociales',
        'We teach adolescents to look after each other, also on social media',
      ],
      [
        'Llevamos talleres de prevención de la trata a secundarias y bachilleratos',
        'We bring workshops on preventing trafficking to secondary and high schools',
      ],
    ],
    means: [
      [
        'con teatro, juegos y conversaciones sobre ofertas engañosas de empleo',
        'with theatre, games and conversations about deceptive job offers',
      ],
      [
        'con docentes formados, materiales propios y seguimiento durante el año',
        'with trained teachers, our own materials and follow-up through the year',
      ],
      [
        'con talleres sobre consentimiento, vida digital y rutas de ayuda',
        'with workshops on consent, digital life and ways to get help',
      ],
    ],
    stances: LEARNING_STANCES,
  },
  training: {
    openings: [
      [
        'Formamos a organizaciones locales para identificar la trata y canalizar con dignidad',
        'We train local organisations to identify trafficking and refer with dignity',
      ],
      [
        'Fortalecemos equipos pequeños que atienden a sobrevivientes lejos de las grandes ciudades',
        'We strengthen small teams that support survivors far from the big cities',
      ],
      [
        'Enseñamos a personal de salud, escuelas y hoteles a reconocer señales',
        'We teach staff of clinics, schools and hotels to recognise the signs',
      ],
    ],
    means: [
      [
        'con cursos breves, tutorías y visitas entre pares',
        'with short courses, mentoring and visits between peers',
      ],
      [
        'con materiales abiertos, práctica supervisada y apoyo para procurar fondos',
        'with open materials, supervised practice and help with fundraising',
      ],
      [
        'con formación sobre trato digno, seguimiento y seguridad digital',
        'with training on dignified treatment, monitoring and digital safety',
      ],
    ],
    stances: LEARNING_STANCES,
  },
  legal: {
    openings: [
      [
        'Representamos ante tribunales a sobrevivientes de trata y a sus familias',
        'We represent trafficking survivors and their families in court',
      ],
      [
        'Llevamos litigios que abren camino a la reparación del daño',
        'We bring lawsuits that open the way to reparation',
      ],
      [
        'Exigimos con sobrevivientes que el Estado cumpla la ley contra la trata',
        'We demand with survivors that the State comply with the anti-trafficking law',
      ],
    ],
    means: [
      [
        'con abogadas especializadas, peritajes y compañía durante el proceso',
        'with specialised lawyers, expert reports and company during proceedings',
      ],
      [
        'con amparos, solicitudes de información y propuestas de ley',
        'with constitutional appeals, information requests and proposals for law',
      ],
      [
        'con asesoría gratuita, defensa de sus derechos y seguimiento cercano',
        'with free advice, defence of their rights and close follow-up',
      ],
    ],
    stances: CARE_STANCES,
  },
  network: {
    openings: [
      [
        'Reunimos a organizaciones de mujeres, laborales, migrantes y LGBTQI',
        'We bring together women’s, labour, migrant and LGBTQI organisations',
      ],
      [
        'Coordinamos una alianza amplia de grupos que trabajan contra la trata',
        'We coordinate a broad alliance of groups working against trafficking',
      ],
      [
        'Impulsamos propuestas públicas comunes entre movimientos de derechos humanos',
        'We advance shared public proposals across human-rights movements',
      ],
    ],
    means: [
      [
        'con encuentros, fondos compartidos y una agenda de derechos',
        'with gatherings, shared funds and an agenda of rights',
      ],
      [
        'con intercambio de aprendizajes, incidencia y comunicación responsable',
        'with exchange of lessons, advocacy and responsible communication',
      ],
      [
        'con mesas de trabajo que incluyen a sobrevivientes y trabajadoras sexuales',
        'with working groups that include survivors and sex workers',
      ],
    ],
    stances: ALLIANCE_STANCES,
  },
} as const satisfies Record<string, MissionPhrases>;
