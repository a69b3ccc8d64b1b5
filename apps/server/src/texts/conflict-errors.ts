import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** Refusals about conflicts of interest. */
export const CONFLICT_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'conflict-declared': text(
    'Ya hay un conflicto de interés declarado con esta organización.',
    'A conflict of interest with this nonprofit is declared already.',
  ),
  'conflict-ended': text('Ese conflicto ya terminó.', 'That conflict is over already.'),
  'conflicts-full': text(
    'Hay demasiados conflictos vigentes. Da por terminado alguno antes.',
    'There are too many conflicts that are not over. End one first.',
  ),
  'conflict-day': text('Escribe el día como 2026-11-21.', 'Write the day like 2026-11-21.'),
  'conflict-days': text('El último día va después del primero.', 'The last day comes after the first.'),
  'conflict-over': text('Ese día ya pasó.', 'That day is past already.'),
};
