import type { LocaleText } from '@puente/kernel';
import { coarsened, coarseningsOf, type Coarsening } from './coarsen';
import type { CountTable, Limits } from './count-table';
import type { Release } from './joint-system';
import { hiddenPart, protectTable, type Unprotectable } from './protect-table';
import type { Solver } from './solver';

/** A coarsening that was tried and would do, with the part of its cells that would be hidden. */
export type Advice = Coarsening & { readonly hidden: number; readonly text: LocaleText };

/** As many as a person reads. */
const MOST_ADVICE = 3;

/** Coarsenings after which the table can be protected, tried one after the other; `onFound` hears of each at once. */
export function advise(
  table: CountTable,
  released: readonly Release[],
  limits: Limits,
  solver: Solver,
  onFound: (advice: Advice) => void,
): void {
  let found = 0;
  for (const coarsening of coarseningsOf(table)) {
    const { cells } = protectTable(coarsened(table, coarsening), released, limits, solver);
    if (!cells) continue;
    onFound({ ...coarsening, hidden: hiddenPart(cells), text: adviceText(coarsening, hiddenPart(cells)) });
    if (++found === MOST_ADVICE) return;
  }
}

function adviceText(coarsening: Coarsening, hidden: number): LocaleText {
  const percent = Math.round(100 * hidden);
  const { dimension } = coarsening;
  if (coarsening.code === 'drop') {
    return {
      es: `Publicar sin la dimensión «${dimension}»: se ocultaría ${percent} % de las celdas.`,
      en: `Publish without the dimension “${dimension}”: ${percent} % of the cells would be hidden.`,
    };
  }
  const values = coarsening.values.join(', ');
  return {
    es: `Juntar en «${dimension}» los valores ${values}: se ocultaría ${percent} % de las celdas.`,
    en: `Merge in “${dimension}” the values ${values}: ${percent} % of the cells would be hidden.`,
  };
}

/** Why a table may not leave as it is. */
export const REFUSAL_TEXTS: Readonly<Record<Unprotectable | 'no-answer', LocaleText>> = {
  'too-blunt': {
    es: 'Habría que ocultar más de 70 % de las celdas: la tabla es demasiado fina para lo que cuenta.',
    en: 'More than 70 % of the cells would have to be hidden: the table is too fine for what it counts.',
  },
  'already-known': {
    es: 'Junto con lo ya publicado se podría saber algún número pequeño, se oculte lo que se oculte aquí. No publique un período dentro de otro; si son otras personas, dígalo con una dimensión (período, financiadora).',
    en: 'Together with what is already published some small number could be told, whatever is hidden here. Do not publish one period within another; if these are other people, say so by a dimension (period, funder).',
  },
  'too-large': {
    es: 'La tabla, con lo ya publicado, es demasiado grande para comprobarla: hasta 5,000 celdas finas.',
    en: 'The table, with what is already published, is too large to be checked: up to 5,000 finest cells.',
  },
  'no-answer': {
    es: 'No se pudo comprobar a tiempo; lo que no se comprueba no se publica.',
    en: 'It could not be checked in time; what is not checked is not published.',
  },
};
