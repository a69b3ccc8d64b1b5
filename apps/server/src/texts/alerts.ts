import type { Section } from './pair';

/** Searches of which one is told what is new. */
export const alerts = {
  title: ['Avisos de búsquedas', 'Search alerts'],
  entryText: [
    'Qué búsquedas te avisan de lo nuevo, y cada cuánto',
    'Which searches tell you what is new, and how often',
  ],
  lead: [
    'Te avisamos cuando una búsqueda encuentra algo nuevo, con la frecuencia que elijas. El correo no dice qué; aquí lo ves. Si no hay nada nuevo, no hay correo.',
    'You are told when a search finds something new, as often as you choose. The mail does not say what; you see it here. Nothing new, no mail.',
  ],
  privacy: [
    'De las que no se nombran avisamos solo cuando son cinco o más a la vez.',
    'Of those without a name you are told only when five or more are new together.',
  ],
  none: [
    'Todavía no hay ninguno. En las coincidencias de un programa, elige «Avisarme de lo nuevo».',
    'There are none yet. On the matches of a programme, choose “Tell me what is new”.',
  ],
  noneOwn: ['Todavía no hay ninguno.', 'There are none yet.'],
  begin: ['Avisarme de lo nuevo', 'Tell me what is new'],
  frequency: ['Cada cuánto', 'How often'],
  off: ['Nunca: terminar este aviso', 'Never: end this alert'],
  save: ['Guardar', 'Save'],
  ofMatches: ['Coincidencias de «{programme}»', 'Matches of “{programme}”'],
  ofProgrammes: ['Programas para mí', 'Programmes for me'],
  ofNonprofits: ['Organizaciones', 'Nonprofits'],
  ofView: ['Vista «{view}»: {list}', 'View “{view}”: {list}'],
  gone: ['un programa que ya no ves', 'a programme that you see no more'],
  next: ['Próxima búsqueda: {day}', 'Next search: {day}'],
  news: ['Lo nuevo el {day}', 'New on {day}'],
  noNews: ['Todavía no hay nada nuevo.', 'Nothing new yet.'],
  newsGone: ['Lo que era nuevo ya no se muestra.', 'What was new is not shown any more.'],
  doneSet: [
    'Quedó guardado. Te avisaremos de lo que aparezca desde ahora.',
    'Saved. You will be told of what appears from now on.',
  ],
  doneChanged: ['Los cambios quedaron guardados.', 'The changes are saved.'],
} as const satisfies Section;
