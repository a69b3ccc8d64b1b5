import type { LocaleText } from '@puente/kernel';
import type { Section } from './pair';

/** How a list is narrowed, kept under a name. */
export const savedViews = {
  title: ['Mis vistas', 'My views'],
  lead: [
    'Una vista guarda con un nombre los filtros de una lista, nunca lo que buscaste por texto. Solo tú la ves; para compartirla, comparte la dirección de la lista filtrada. Hasta {max} por lista.',
    'A view keeps the filters of a list under a name, never a search by text. Only you see it; to share it, share the address of the filtered list. Up to {max} for each list.',
  ],
  back: ['A la lista', 'To the list'],
  now: ['Filtros de la lista ahora', 'Filters of the list now'],
  kept: ['Vistas guardadas', 'Views that are kept'],
  none: [
    'Todavía no hay ninguna. Pon filtros en una lista y abre «Mis vistas» desde ahí.',
    'There are none yet. Set filters in a list and open “My views” from there.',
  ],
  name: ['Nombre de la vista', 'Name of the view'],
  nameHint: [
    'Con el nombre de otra vista de esta lista, la sustituye.',
    'With the name of another view of this list it takes its place.',
  ],
  save: ['Guardar vista', 'Save view'],
  remove: ['Borrar', 'Delete'],
  removeLabel: ['Borrar la vista «{name}»', 'Delete the view “{name}”'],
  tell: ['Avisarme cada lunes de lo nuevo en esta vista', 'Tell me each Monday what is new in this view'],
  told: ['Te avisamos de lo nuevo: {often}', 'You are told what is new: {often}'],
  removed: [
    'La vista se borró, y con ella su aviso si lo tenía.',
    'The view is deleted, and its alert with it if it had one.',
  ],
} as const satisfies Section;

/** What is said when a view is not kept. */
export const SAVED_VIEW_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'view-empty': { es: 'No hay filtros que guardar.', en: 'There are no filters to keep.' },
  'views-full': {
    es: 'Caben {max} vistas en cada lista. Borra una que ya no uses.',
    en: 'There is room for {max} views in each list. Delete one that you use no more.',
  },
};
