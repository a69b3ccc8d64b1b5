import { advice, type Advice } from '../advice';

/** Four things that texts take for one another: trafficking, smuggling, sex work, labour exploitation. */
export const MIXED_UP: readonly Advice[] = [
  advice(
    'trafficking-as-smuggling',
    'avoid',
    [
      'tráfico (de personas|de seres humanos|humano|de mujeres|de niñas|de niños|sexual)',
      'smuggling victim*',
    ],
    [
      'La trata busca explotar a una persona; el tráfico de migrantes cobra por cruzar una frontera.',
      'Trafficking aims to exploit a person; smuggling charges for crossing a border.',
    ],
    [
      'trata de personas (o tráfico de migrantes, si es eso)',
      'trafficking victim, or smuggled migrant if that is meant',
    ],
  ),
  advice(
    'white-slavery',
    'avoid',
    ['trata de blancas', 'white slave*'],
    ['Nombre racista de otro siglo.', 'A racist name of another century.'],
    ['trata de personas', 'trafficking in persons'],
  ),
  advice(
    'forced-sex-work',
    'avoid',
    [
      'trabajo sexual (forzado|forzoso|infantil); prostitución (forzada|infantil)',
      '(forced|child) sex work*; (forced|child) prostitut*',
    ],
    [
      'Lo forzado no es trabajo: es explotación sexual. El trabajo sexual de personas adultas es otra cosa.',
      'What is forced is no work but sexual exploitation. Sex work by adults is another matter.',
    ],
    ['explotación sexual', 'sexual exploitation'],
  ),
  advice(
    'prostitute',
    'avoid',
    [
      'prostituta*; sexoservidora*; prostituid(a|as|o|os); mujeres de la vida',
      'prostitute; prostitutes; prostituted (woman|women|person|people|child|children|girl|girls); hooker*',
    ],
    [
      'Reduce a la persona a lo que le hicieron o a su ocupación, y mezcla trabajo sexual con explotación.',
      'Reduces a person to what was done to them or to an occupation, and mixes sex work with exploitation.',
    ],
    [
      'persona en situación de explotación sexual, o persona trabajadora sexual, según el caso',
      'person who was sexually exploited, or sex worker, as the case may be',
    ],
  ),
  advice(
    'prostitution',
    'consider',
    ['prostitución; comercio sexual', 'prostitution; sex trade'],
    [
      'Di si hablas de trabajo sexual de personas adultas o de explotación: no son lo mismo.',
      'Say whether you mean sex work by adults or exploitation: they are not the same.',
    ],
    ['trabajo sexual, o explotación sexual', 'sex work, or sexual exploitation'],
  ),
  advice(
    'sex-trafficking-as-all',
    'consider',
    ['explotación sexual y laboral', 'sex and labor trafficking; sex and labour trafficking'],
    [
      'Hay más formas: mendicidad, actividades delictivas, matrimonio, servidumbre.',
      'There are more forms: begging, criminal activities, marriage, servitude.',
    ],
    ['nombra las formas de que hablas', 'name the forms that you mean'],
  ),
];
