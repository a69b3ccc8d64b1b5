import type { LocaleText } from '@puente/kernel';

const text = (es: string, en: string): LocaleText => ({ es, en });

/** Refusals about shortlists. */
export const SHORTLIST_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'shortlist-archived': text(
    'Esta lista está archivada. Retómala para cambiarla.',
    'This list is put away. Take it up again to change it.',
  ),
  'shortlists-full': text(
    'Este programa ya tiene muchas listas. Usa una de ellas.',
    'This programme has many lists already. Use one of them.',
  ),
  'shortlist-full': text(
    'En una lista caben 200 organizaciones. Quita alguna antes.',
    'A list has room for 200 nonprofits. Take one off first.',
  ),
  'shortlist-entry-removed': text(
    'Alguien la quitó de la lista. Devuélvela para cambiarla.',
    'Somebody took it off the list. Put it back to change it.',
  ),
  'shortlist-entry-again': text('Ya está otra vez en la lista.', 'It stands on the list again already.'),
  'shortlist-notes-full': text(
    'Ya hay cien notas sobre esta organización. Quita alguna antes.',
    'There are a hundred notes about this nonprofit already. Take one away first.',
  ),
  'alert-too-broad': text(
    'Encuentra más de {most}. Pon más filtros para recibir avisos.',
    'It finds more than {most}. Set more filters to be told what is new.',
  ),
  'alert-no-list': text('De esta vista no se puede avisar aquí.', 'There are no alerts of this view here.'),
  'alerts-full': text(
    'Ya tienes muchas búsquedas con aviso. Termina una que ya no uses.',
    'You have many searches with alerts already. End one that you use no more.',
  ),
  'hint-not-here': text(
    'Solo se le dice a quien está apartada porque le conviene otra financiadora, mientras se muestra aquí.',
    'Only who is set aside because another funder suits it better is told so, while it is shown here.',
  ),
  'hint-given': text('Ya se lo dijeron desde este renglón.', 'It was told so from this line already.'),
  'hints-full': text(
    'Hasta {most} al día. Mañana puedes seguir.',
    'Up to {most} a day. You can go on tomorrow.',
  ),
  'aside-reason-alone': text(
    'El motivo es solo para lo que se aparta.',
    'A reason is for what is set aside alone.',
  ),
};
