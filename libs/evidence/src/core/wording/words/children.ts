import { advice, type Advice } from '../advice';

/** Words about children and adolescents. */
export const CHILDREN: readonly Advice[] = [
  advice(
    'child-pornography',
    'avoid',
    ['pornografía infantil; pornografía con menores', 'child porn*; kiddie porn*'],
    ['No es pornografía: es registro de un abuso.', 'It is no pornography: it is the record of abuse.'],
    ['material de abuso sexual de niñas, niños y adolescentes', 'child sexual abuse material'],
  ),
  advice(
    'child-sex-tourism',
    'avoid',
    ['turismo sexual*; turista* sexual*', 'sex tourism; child sex tourist*; sex tourist*'],
    ['Suena a viaje; es un delito.', 'Sounds like travel; it is a crime.'],
    [
      'explotación sexual de niñas, niños y adolescentes en viajes y turismo',
      'sexual exploitation of children in travel and tourism',
    ],
  ),
  advice(
    'minors',
    'consider',
    ['menores; los menores; menor de edad; menores de edad', 'minors; underage (girl|girls|boy|boys)'],
    [
      'Las leyes de derechos hablan de niñas, niños y adolescentes.',
      'Rights law speaks of children and adolescents.',
    ],
    ['niñas, niños y adolescentes', 'children, adolescents'],
  ),
  advice(
    'child-bride',
    'consider',
    ['niñas? novias?; niña esposa', 'child bride*'],
    ['El matrimonio forzado no las define.', 'A forced marriage does not define them.'],
    ['niña en matrimonio forzado', 'girl in a forced marriage'],
  ),
];
