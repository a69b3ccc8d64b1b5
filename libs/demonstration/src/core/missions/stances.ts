import type { Phrase } from './phrases';

/** How services are given. */
export const CARE_STANCES: readonly Phrase[] = [
  [
    'Cada persona decide su ritmo y lo que quiere contar',
    'Each person sets the pace and decides what to tell',
  ],
  [
    'Ningún servicio depende de que la persona denuncie o declare',
    'No service depends on the person filing a complaint or testifying',
  ],
  [
    'Partimos de sus derechos y decisiones, con confidencialidad en cada paso',
    'We start from their rights and decisions, with confidentiality at every step',
  ],
  [
    'Personas con experiencia propia orientan el diseño de cada apoyo',
    'People with lived experience guide the design of every support',
  ],
  [
    'Nadie pierde su libertad de movimiento por aceptar nuestro apoyo',
    'Nobody loses their freedom of movement by accepting our support',
  ],
  [
    'Cuidamos también al equipo, porque acompañar con calma exige descanso',
    'We also care for the team, because calm support takes rest',
  ],
];

/** How knowledge is shared. */
export const LEARNING_STANCES: readonly Phrase[] = [
  [
    'No usamos imágenes de dolor ni relatos que expongan a nadie',
    'We use no images of pain and no accounts that expose anyone',
  ],
  [
    'Explicamos en qué difieren trata, tráfico de migrantes, trabajo sexual y explotación laboral',
    'We explain how trafficking, migrant smuggling, sex work and labour exploitation differ',
  ],
  [
    'Las comunidades deciden los temas, los horarios y la lengua de trabajo',
    'Communities decide the topics, the times and the working language',
  ],
  [
    'Compartimos lo aprendido, también lo que no funcionó',
    'We share what we learn, including what did not work',
  ],
  [
    'Personas sobrevivientes revisan los materiales y reciben pago por ello',
    'Survivors review the materials and are paid for doing so',
  ],
];

/** How alliances are made. */
export const ALLIANCE_STANCES: readonly Phrase[] = [
  [
    'Trabajamos en igualdad con los movimientos que defienden estos derechos',
    'We work as equals with the movements that defend these rights',
  ],
  [
    'No hablamos en nombre de nadie: abrimos espacio a voces propias',
    'We speak for nobody: we make room for people’s own voices',
  ],
  [
    'Pedimos a las instituciones públicas, con propuestas concretas, que cumplan su parte',
    'We ask public institutions, with concrete proposals, to do their part',
  ],
  [
    'Separamos con cuidado el trabajo elegido, la explotación y la trata',
    'We carefully keep chosen work, exploitation and trafficking apart',
  ],
  [
    'Toda decisión se toma en asamblea y se explica después',
    'Every decision is taken in assembly and explained afterwards',
  ],
];
