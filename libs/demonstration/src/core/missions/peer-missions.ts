import type { MissionPhrases } from './phrases';
import { ALLIANCE_STANCES, CARE_STANCES, LEARNING_STANCES } from './stances';

export const PEER_MISSIONS = {
  lgbtqi: {
    openings: [
      [
        'Acompañamos a personas LGBTQI que vivieron trata o explotación',
        'We accompany LGBTQI people who lived through trafficking or exploitation',
      ],
      [
        'Creamos espacios seguros para juventudes LGBTQI expulsadas de sus hogares',
        'We create safe spaces for young LGBTQI people driven from home',
      ],
      [
        'Somos un equipo LGBTQI que apoya a personas trans en riesgo',
        'We are an LGBTQI team that supports trans people at risk',
      ],
    ],
    means: [
      [
        'con atención psicológica y asesoría para la identidad legal',
        'with psychological care and advice on legal identity',
      ],
      [
        'con pares en formación continua que escuchan, orientan y canalizan',
        'with well-trained peers who listen, guide and refer',
      ],
      [
        'con terapia afirmativa, canalización y una red de afecto',
        'with affirming therapy, referral and a caring network',
      ],
    ],
    stances: CARE_STANCES,
  },
  'sex-workers': {
    openings: [
      [
        'Somos personas trabajadoras sexuales organizadas por derechos, salud y seguridad',
        'We are sex workers organised for rights, health and safety',
      ],
      [
        'Trabajamos entre pares con personas trabajadoras sexuales, también en línea',
        'We work peer to peer with sex workers, also online',
      ],
      [
        'Unimos al movimiento de trabajo sexual con la labor contra la trata',
        'We link the sex workers’ movement with the work against trafficking',
      ],
    ],
    means: [
      [
        'con asesoría legal, trato sin estigma y apoyo mutuo',
        'with legal advice, treatment without stigma and mutual support',
      ],
      [
        'para que el trabajo sexual no se confunda con explotación',
        'so that sex work is not mistaken for exploitation',
      ],
      [
        'con rutas propias para apoyar a quien vive coerción',
        'with our own ways to support anyone who faces coercion',
      ],
    ],
    stances: ALLIANCE_STANCES,
  },
  indigenous: {
    openings: [
      [
        'Trabajamos con comunidades indígenas desde sus asambleas y autoridades',
        'We work with indigenous communities through their assemblies and authorities',
      ],
      [
        'Acompañamos a mujeres y niñas indígenas frente al matrimonio forzado',
        'We accompany indigenous women and girls who face forced marriage',
      ],
      [
        'Fortalecemos a promotoras indígenas que previenen la trata en sus pueblos',
        'We strengthen indigenous promoters who prevent trafficking in their villages',
      ],
    ],
    means: [
      [
        'con radio comunitaria, intérpretes y materiales en lengua propia',
        'with community radio, interpreters and materials in their own language',
      ],
      [
        'con encuentros de mujeres, escuela y saberes locales',
        'with women’s gatherings, school and local knowledge',
      ],
      [
        'con becas, orientación antes de migrar y apoyo al regresar',
        'with scholarships, guidance before migrating and support on return',
      ],
    ],
    stances: LEARNING_STANCES,
  },
  'street-children': {
    openings: [
      [
        'Acompañamos a niñas y niños en situación de calle',
        'We accompany girls and boys who live on the street',
      ],
      [
        'Prevenimos la mendicidad forzada junto con niñez trabajadora y sus familias',
        'We prevent forced begging together with working children and their families',
      ],
      [
        'Trabajamos con niñez que pasa el día en cruceros y mercados',
        'We work with children who spend the day at crossings and markets',
      ],
    ],
    means: [
      ['con educadoras de calle, juego, escuela y comida', 'with street educators, play, school and meals'],
      [
        'con apoyo escolar, arte y orientación a quienes cuidan en casa',
        'with school support, art and guidance for caregivers at home',
      ],
      [
        'con espacios de día, lectura y trámites de identidad',
        'with day spaces, reading and identity papers',
      ],
    ],
    stances: [...CARE_STANCES.slice(0, 2), ...LEARNING_STANCES.slice(2), ALLIANCE_STANCES[1]!],
  },
} as const satisfies Record<string, MissionPhrases>;
