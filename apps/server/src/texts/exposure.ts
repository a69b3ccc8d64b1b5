import type { Section } from './pair';

/** How the lists of all programmes spread their places. */
export const exposure = {
  title: ['Quién aparece en las listas', 'Who appears on lists'],
  lead: [
    'Cómo se reparten los lugares de las listas de todos los programas publicados, hasta 50 en cada una. Aquí no se nombra a nadie.',
    'How the places on the lists of all published programmes are spread, up to 50 on each. Nobody is named here.',
  ],
  measured: ['Medido el {day}.', 'Measured on {day}.'],
  never: ['Todavía no se ha medido.', 'It has not been measured yet.'],
  underWay: [
    'Se está midiendo: {done} de {chunks} partes.',
    'It is being measured: {done} of {chunks} parts.',
  ],
  exact: ['Cifras exactas', 'Exact figures'],
  figure: ['Cifra', 'Figure'],
  value: ['Valor', 'Value'],
  means: ['Qué dice', 'What it says'],
  lists: ['Listas', 'Lists'],
  listsMeans: ['Una por programa publicado.', 'One for each published programme.'],
  nonprofits: ['Organizaciones', 'Nonprofits'],
  nonprofitsMeans: ['Todas las que hay en la plataforma.', 'All that are on the platform.'],
  listed: ['En alguna lista', 'On any list'],
  listedMeans: [
    'Las que aparecen en una lista o más. Las demás no llegan a los ojos de nadie por este camino.',
    'Those that stand on one list or more. The others reach nobody’s eyes in this way.',
  ],
  mean: ['Listas por organización', 'Lists for each nonprofit'],
  meanMeans: ['En promedio.', 'On average.'],
  gini: ['Coeficiente de Gini', 'Gini coefficient'],
  giniMeans: [
    '0 si todas aparecen en igual número de listas; cerca de 1 si pocas ocupan casi todos los lugares.',
    '0 when all stand on equally many lists; near 1 when few hold nearly all places.',
  ],
  ask: ['Medir de nuevo', 'Measure anew'],
  askFirst: ['Medir', 'Measure'],
  askHint: [
    'Se ordenan todas las organizaciones para cada programa, por partes. Puede tardar unos minutos.',
    'All nonprofits are ranked for each programme, part by part. It may take some minutes.',
  ],
  doneAsked: ['Se está midiendo.', 'It is being measured.'],
  sentence: [
    'El {day} se contaron las listas de {programmes} programas: el {coverage} % de las organizaciones aparece en al menos una, y el coeficiente de Gini es {gini} (0: todas por igual; 1: una sola ocupa todo).',
    'On {day} the lists of {programmes} programmes were counted: {coverage}% of nonprofits stand on at least one, and the Gini coefficient is {gini} (0: all alike; 1: one holds everything).',
  ],
} as const satisfies Section;
