import type { Section } from './pair';

export const glossary = {
  title: ['Palabras', 'Words'],
  lead: [
    'Cosas distintas piden palabras distintas. Qué quiere decir cada término, qué no es, y qué decir en lugar de palabras que confunden o lastiman.',
    'Different things need different words. What each term means, what it is not, and what to say instead of words that confuse or hurt.',
  ],
  terms: ['Términos', 'Terms'],
  avoid: ['Palabras que evitamos', 'Words we avoid'],
  consider: ['Palabras para pensarlas dos veces', 'Words to think about twice'],
  considerNote: [
    'Tienen buenos usos, por ejemplo al citar; quien escribe decide.',
    'They have good uses, in a quotation for example; the writer decides.',
  ],
  words: ['Palabras', 'Words'],
  why: ['Por qué', 'Why'],
  instead: ['Qué decir', 'What to say'],
  fileName: ['palabras', 'words'],
} as const satisfies Section;

export const wording = {
  found: ['Para pensarlo (no impide guardar):', 'To think about (it stops nothing):'],
  saved: ['Palabras de tu texto para pensarlas:', 'Words of your text to think about:'],
  more: ['Por qué', 'Why'],
  instead: ['Mejor:', 'Better:'],
  replace: ['Cambiar', 'Replace'],
  keep: ['Dejar así', 'Keep'],
} as const satisfies Section;
