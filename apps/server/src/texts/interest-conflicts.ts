import type { Section } from './pair';

/** Conflicts of interest that an organisation declares. */
export const interestConflicts = {
  title: ['Conflictos de interés', 'Conflicts of interest'],
  lead: [
    'Valen para toda tu organización. Mientras dura uno, la organización no cumple las condiciones de ninguno de tus programas. Lo ve tu equipo; a la organización no se le dice.',
    'They hold for your whole organisation. While one lasts, the nonprofit is not eligible for any of your programmes. Your team sees it; the nonprofit is not told.',
  ],
  filter: ['Filtrar', 'Filter'],
  any: ['Todos', 'All'],
  kind: ['Vínculo', 'Tie'],
  standing: ['Cómo está', 'How it stands'],
  current: ['Vigente', 'Current'],
  coming: ['Por empezar', 'To come'],
  over: ['Terminado', 'Over'],
  nonprofit: ['Organización', 'Nonprofit'],
  days: ['Días', 'Days'],
  sinceOnly: ['Desde el {since}', 'Since {since}'],
  sinceUntil: ['Del {since} al {until}', 'From {since} to {until}'],
  declared: ['{who} lo declaró el {day}', '{who} declared it on {day}'],
  ended: ['{who} lo dio por terminado el {day}: {reason}', '{who} ended it on {day}: {reason}'],
  former: ['Alguien que ya no está en el equipo', 'Somebody who has left the team'],
  gone: ['Ya no se muestra aquí', 'Not shown here any more'],
  goneText: [
    'Su nombre dejó de mostrarse o cambió el año de los alias: este conflicto ya no vale en tus listas. Si sabes quién es, decláralo otra vez.',
    'Its name is no longer shown, or the year of aliases changed: this conflict no longer holds in your lists. If you know who it is, declare it again.',
  ],
  declare: ['Declarar un conflicto de interés', 'Declare a conflict of interest'],
  declareWith: ['Conflicto de interés con {label}', 'Conflict of interest with {label}'],
  choose: ['Elige', 'Choose'],
  since: ['Desde', 'Since'],
  until: ['Hasta (opcional)', 'Until (optional)'],
  untilHint: [
    'Sin último día vale hasta que alguien lo dé por terminado.',
    'Without a last day it holds until somebody ends it.',
  ],
  note: ['Nota para tu equipo (opcional)', 'Note for your team (optional)'],
  noteHint: [
    'No escribas nombres, lugares ni historias de las personas.',
    'Write no names, places or stories of people.',
  ],
  tellsNoPlace: ['La nota no dice dónde está un lugar', 'The note does not tell where a place is'],
  end: ['Darlo por terminado', 'End it'],
  endReason: ['Motivo', 'Reason'],
  emptyTitle: ['No hay conflictos de interés', 'There are no conflicts of interest'],
  emptyText: [
    'Se declaran desde una coincidencia o desde el perfil de una organización.',
    'They are declared from a match or from the profile of a nonprofit.',
  ],
  toProgrammes: ['Ver los programas', 'See the programmes'],
  doneDeclared: [
    'Quedó declarado. Tus listas ya lo toman en cuenta.',
    'Declared. Your lists count with it now.',
  ],
  doneEnded: ['Quedó terminado.', 'It is ended.'],
} as const satisfies Section;
