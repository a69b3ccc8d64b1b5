import type { LocaleText } from '@puente/kernel';
import type { Section } from './pair';

/** Files that leave: what is on record, and asking for large ones. */
export const fileExports = {
  title: ['Descargas', 'Exports'],
  entryText: [
    'Los archivos que salieron, las solicitudes abiertas y de quién es un archivo.',
    'The files that left, open requests, and whose a file is.',
  ],
  lead: [
    'Cada archivo queda registrado, y cada renglón lleva su marca. Hasta {alone} renglones por archivo y {day} en 24 horas los descargas sin pedirlo; más, con otra persona.',
    'Every file is on record, and every row carries its mark. Up to {alone} rows in a file and {day} in 24 hours need nobody else; more needs another person.',
  ],
  fileName: ['lista', 'list'],
  list: ['Archivos y solicitudes', 'Files and requests'],
  empty: [
    'Todavía no hay descargas. Están en cada lista: «Descargar CSV».',
    'There are no exports yet. Each list has them: “Download CSV”.',
  ],
  unknownMark: [
    'Ningún archivo que puedas ver lleva esta marca. Revisa cada signo.',
    'No file that you may see bears this mark. Check every sign.',
  ],
  mark: ['Marca', 'Mark'],
  markHint: [
    'Está en la columna «export» de cada renglón: 3F2B8F0E-6F0A',
    'It is in the column “export” of each row: 3F2B8F0E-6F0A',
  ],
  search: ['Buscar', 'Search'],
  searchTitle: ['¿De quién es un archivo?', 'Whose is a file?'],
  kind: ['Lista', 'List'],
  rows: ['Renglones', 'Rows'],
  filters: ['Filtros', 'Filters'],
  state: ['Estatus', 'Status'],
  requester: ['Persona', 'Person'],
  decider: ['Decidió', 'Decided by'],
  requestedOn: ['Fecha', 'Date'],
  takenOn: ['Descargado', 'Taken out on'],
  purpose: ['Para qué', 'What for'],
  choose: ['Elige', 'Choose'],
  newTitle: ['Pedir una lista grande', 'Ask for a large list'],
  newLead: [
    'Esta lista tiene {rows} renglones. Otra persona de tu organización tiene que aprobarla; después la descargas una vez, en 24 horas.',
    'This list has {rows} rows. Another person of your organisation has to approve it; then you take it out once, within 24 hours.',
  ],
  newHint: [
    'O vuelve a la lista y usa los filtros: con {alone} renglones o menos no necesitas a nadie.',
    'Or go back to the list and use its filters: with {alone} rows or fewer you need nobody.',
  ],
  whole: ['Toda la lista', 'The whole list'],
  otherWeights: ['Con otros pesos', 'With other weights'],
  searched: ['Con un texto de búsqueda', 'With a search text'],
  limitReached: [
    'Con este archivo pasarías de {day} renglones en 24 horas. Espera, o pide la lista a otra persona.',
    'With this file you would pass {day} rows in 24 hours. Wait, or ask another person for the list.',
  ],
  submit: ['Pedir la descarga', 'Ask for the export'],
  fileTitle: ['Descarga', 'Export'],
  shown: ['Lo que se pide', 'What is asked for'],
  approve: ['Aprobar', 'Approve'],
  refuse: ['Rechazar', 'Refuse'],
  take: ['Descargar, una vez', 'Take out, once'],
  takeSheets: ['Descargar como XLSX, una vez', 'Take out as XLSX, once'],
  back: ['A las descargas', 'To the exports'],
  stateRequested: ['Espera a otra persona', 'Waits for another person'],
  stateApproved: ['Aprobada', 'Approved'],
  stateRefused: ['Rechazada', 'Refused'],
  stateMade: ['Descargada', 'Taken out'],
  stateExpired: ['Vencida', 'Expired'],
  stateClosed: ['No se descargó', 'Not taken out'],
  meansRequested: [
    'Otra persona con permiso tiene tres días para aprobarla. Quien la pidió no puede aprobarla.',
    'Another person with the permission has three days to approve it. Whoever asked cannot.',
  ],
  meansApproved: [
    'Quien la pidió puede descargarla una vez, en las 24 horas después de la aprobación.',
    'Whoever asked can take it out once, within 24 hours of the approval.',
  ],
  meansRefused: ['No se descargó nada.', 'Nothing was taken out.'],
  meansMade: [
    'El archivo salió. Para otro igual hay que pedirlo de nuevo.',
    'The file has left. For another one like it, ask anew.',
  ],
  meansExpired: [
    'Pasaron tres días sin decisión. Hay que pedirlo de nuevo.',
    'Three days passed without a decision. Ask anew.',
  ],
  meansClosed: [
    'Pasaron las 24 horas sin descargarla. Hay que pedirla de nuevo.',
    'The 24 hours passed and nobody took it out. Ask anew.',
  ],
} as const satisfies Section;

/** What refusals about files say, by code. */
export const EXPORT_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'export-needs-approval': {
    es: 'Son {rows} renglones. Sin otra persona se descargan hasta {rowsAlone}: usa filtros, o pide la lista.',
    en: 'These are {rows} rows. Up to {rowsAlone} need nobody else: use filters, or ask for the list.',
  },
  'export-limit': {
    es: 'En 24 horas se descargan hasta {rowsADay} renglones y llevas {taken}. Espera, o pide la lista a otra persona.',
    en: 'Up to {rowsADay} rows can be taken out in 24 hours, and you have {taken}. Wait, or ask another person for the list.',
  },
  'export-requests-open': {
    es: 'Tienes {most} solicitudes sin decidir. Espera a que alguien las decida.',
    en: 'You have {most} undecided requests. Wait until somebody decides about them.',
  },
  'export-not-approved': {
    es: 'Esta descarga no está aprobada, o ya pasó su plazo. Puedes pedirla de nuevo.',
    en: 'This export is not approved, or its time is over. You may ask for it anew.',
  },
  'export-used': {
    es: 'Ya se descargó: cada aprobación vale una vez. Puedes pedirla de nuevo.',
    en: 'It was taken out already: an approval counts once. You may ask for it anew.',
  },
  'export-grew': {
    es: 'La lista creció: se aprobaron {approved} renglones. Pídela de nuevo.',
    en: 'The list has grown: {approved} rows were approved. Ask for it anew.',
  },
  'export-purpose': { es: 'Di para qué es.', en: 'Say what it is for.' },
  'export-without-search': {
    es: 'Una lista grande no se pide con texto de búsqueda: quítalo y usa los filtros.',
    en: 'A large list cannot be asked for with a search text: remove it and use the filters.',
  },
};
