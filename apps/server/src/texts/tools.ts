import type { Section } from './pair';

export const imports = {
  title: ['Importar organizaciones', 'Import nonprofits'],
  lead: [
    'Un archivo CSV en UTF-8 con una organización por fila. Se carga completo o no se carga.',
    'A CSV file in UTF-8 with one nonprofit per row. It is loaded whole or not at all.',
  ],
  file: ['Archivo CSV', 'CSV file'],
  fileHint: [
    'La primera fila lleva los nombres de las columnas, en cualquier orden. Varios valores se separan con |; vacío es «sin dato».',
    'The first row holds the names of the columns, in any order. Several values are separated by |; empty is “not known”.',
  ],
  check: ['Solo revisar, sin guardar', 'Only check, do not save'],
  submit: ['Importar', 'Import'],
  columns: ['Columnas', 'Columns'],
  doneTitle: ['Importación terminada', 'Import finished'],
  checkedTitle: ['Revisión terminada: no se guardó nada', 'Check finished: nothing was saved'],
  refusedTitle: ['No se importó nada', 'Nothing was imported'],
  refusedLead: [
    {
      one: 'Corrige {count} error y vuelve a subir el archivo.',
      other: 'Corrige {count} errores y vuelve a subir el archivo.',
    },
    {
      one: 'Correct {count} error and upload the file again.',
      other: 'Correct {count} errors and upload the file again.',
    },
  ],
  read: ['Filas leídas', 'Rows read'],
  created: ['Nuevas', 'New'],
  updated: ['Actualizadas', 'Updated'],
  unchanged: ['Sin cambios', 'Unchanged'],
  line: ['Línea', 'Line'],
  column: ['Columna', 'Column'],
  code: ['Código', 'Code'],
  problem: ['Problema', 'Problem'],
  hint: ['Sugerencia', 'Hint'],
  more: ['Y {count} más.', 'And {count} more.'],
  warnings: ['Avisos', 'Warnings'],
  fileMissing: ['Elige un archivo CSV.', 'Choose a CSV file.'],
} as const satisfies Section;

export const map = {
  title: ['Mapa de las 32 entidades', 'Map of the 32 states'],
  lead: ['Organizaciones de la cartera por entidad.', 'Nonprofits of the portfolio by state.'],
  measure: ['Organizaciones', 'Nonprofits'],
  kept: ['No se muestra', 'Not shown'],
  noData: ['Sin datos', 'No data'],
  inset: ['Centro del país', 'Centre of the country'],
  countedNote: [
    {
      one: 'Se cuenta {count} organización cuya entidad puedes conocer; quien trabaja en varias cuenta en cada una.',
      other:
        'Se cuentan {count} organizaciones cuya entidad puedes conocer; quien trabaja en varias cuenta en cada una.',
    },
    {
      one: '{count} nonprofit whose state you may know is counted; whoever works in several counts in each.',
      other:
        '{count} nonprofits whose state you may know are counted; whoever works in several counts in each.',
    },
  ],
  withheldNote: [
    { one: '{count} más protege su entidad.', other: '{count} más protegen su entidad.' },
    { one: '{count} more protects its state.', other: '{count} more protect their state.' },
  ],
  regionNote: ['Por región, todas: {regions}.', 'By region, all of them: {regions}.'],
  noDataNote: [
    'Sin datos no quiere decir que no haya trabajo ni necesidad.',
    'No data does not mean that there is no work and no need.',
  ],
  caption: ['Organizaciones por entidad', 'Nonprofits by state'],
  regionsTitle: ['Las 32 entidades en cuatro regiones', 'The 32 states in four regions'],
  states: ['Entidades', 'States'],
} as const satisfies Section;

export const errors = {
  title404: ['No encontramos esta página', 'We cannot find this page'],
  text404: [
    'Puede que ya no exista o que tu cuenta no pueda verla.',
    'It may no longer exist, or your account may not see it.',
  ],
  title403: ['Tu cuenta no puede hacer esto', 'Your account cannot do this'],
  text403: [
    'Pide el permiso a quien administra tu organización.',
    'Ask whoever administers your organisation.',
  ],
  title409: ['Esto ya cambió', 'This has changed'],
  text409: [
    'Alguien lo cambió antes. Vuelve a abrir la página y revisa lo nuevo.',
    'Someone changed it first. Open the page again and look at what is new.',
  ],
  title422: ['Algo no se pudo aceptar', 'Something could not be accepted'],
  text422: ['Revisa los datos y vuelve a enviarlos.', 'Check the data and send them again.'],
  title400: ['No entendimos la solicitud', 'We did not understand the request'],
  text400: ['Vuelve a la página anterior e inténtalo otra vez.', 'Go back to the page before and try again.'],
  title401: ['Entra para continuar', 'Sign in to go on'],
  text401: [
    'Tu sesión terminó o todavía no has entrado.',
    'Your session has ended or you have not signed in yet.',
  ],
  title429: ['Demasiados intentos', 'Too many attempts'],
  text429: ['Espera unos minutos y vuelve a intentarlo.', 'Wait a few minutes and try again.'],
  title500: ['Algo falló de nuestro lado', 'Something failed on our side'],
  text500: [
    'Ya quedó registrado. Lo que habías guardado sigue guardado.',
    'It has been recorded. What you had saved is still saved.',
  ],
  request: ['Número de solicitud', 'Request number'],
  help: [
    'Si sigue pasando, escribe a tu contacto en HIP con este número.',
    'If it goes on, write to your contact at HIP with this number.',
  ],
  home: ['Ir al inicio', 'Go to the home page'],
  problems: ['Qué revisar', 'What to check'],
} as const satisfies Section;
