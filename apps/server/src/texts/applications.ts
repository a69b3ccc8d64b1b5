import type { Section } from './pair';

/** A nonprofit's own applications: the list and the task list of one. */
export const myApplications = {
  title: ['Mis solicitudes', 'My applications'],
  lead: [
    'Lo que tu organización escribe para convocatorias. Se guarda por partes y varias personas pueden escribir.',
    'What your organisation writes for calls. It is saved part by part, and several people can write.',
  ],
  empty: ['Todavía no hay solicitudes', 'No applications yet'],
  emptyText: [
    'Una solicitud se empieza desde una convocatoria abierta. Puedes dejarla a medias y seguir otro día.',
    'An application begins from an open call. You can leave it half done and go on another day.',
  ],
  browse: ['Ver convocatorias', 'See calls'],
  draft: ['En borrador', 'Draft'],
  ready: ['Lista para firmar', 'Ready to be signed'],
  submitted: ['Enviada', 'Handed in'],
  withdrawn: ['Retirada', 'Withdrawn'],
  closed: ['Ya no se puede enviar', 'Can be handed in no more'],
  letter: ['Carta de interés', 'Letter of interest'],
  full: ['Solicitud completa', 'Full application'],
  later: ['Lo que quedó para después', 'What was left for later'],
  due: ['Hasta el {when}', 'Until {when}'],
  noEnd: ['Sin fecha de cierre', 'No closing day'],
  goOn: ['Seguir escribiendo', 'Go on writing'],
  look: ['Revisar y firmar', 'Check and sign'],
  receipt: ['Ver el acuse', 'See the receipt'],
  answer: ['Ver la respuesta', 'See the answer'],
  takeUp: ['Retomar', 'Take up again'],
  startFull: ['Empezar la solicitud completa', 'Start the full application'],
  advanced: [
    'Te invitan a la solicitud completa, hasta el {when}.',
    'You are invited to the full application, until {when}.',
  ],
  whenDay: ['{day}, fin del día en la Ciudad de México', '{day}, end of the day in Mexico City'],
  whenMoment: ['{moment}, hora de la Ciudad de México', '{moment}, Mexico City time'],
  saved: ['Guardado: {moment}', 'Saved: {moment}'],
  notSaved: ['Todavía no hay nada guardado', 'Nothing is saved yet'],
  parts: ['Partes de la solicitud', 'Parts of the application'],
  'not-asked': ['No se pregunta', 'Not asked'],
  'not-started': ['Sin empezar', 'Not started'],
  started: ['Empezada', 'Started'],
  done: ['Completa', 'Complete'],
  open: [
    { one: 'Falta {count} respuesta', other: 'Faltan {count} respuestas' },
    { one: '{count} answer is missing', other: '{count} answers are missing' },
  ],
  twoTexts: ['Hay dos textos: falta elegir', 'There are two texts: one must be chosen'],
  check: ['Revisar las respuestas', 'Check the answers'],
  withdraw: ['Retirar la solicitud', 'Withdraw the application'],
  doneWithdrawn: ['La solicitud se retiró.', 'The application was withdrawn.'],
  doneTakenUp: [
    'La solicitud está otra vez en borrador, con lo que ya tenía.',
    'The application is a draft again, with what it had.',
  ],
  doneReady: ['Avisamos a quien firma.', 'Who signs was told.'],
  back: ['Mis solicitudes', 'My applications'],
  toApplication: ['La solicitud', 'The application'],
} as const satisfies Section;

/** One part of an application, asked on one page. */
export const applicationSection = {
  'title-application': ['Mis solicitudes', 'My applications'],
  'title-report': ['Informes', 'Reports'],
  'to-application': ['La solicitud', 'The application'],
  'to-report': ['El informe', 'The report'],
  'check-application': ['Revisar las respuestas', 'Check the answers'],
  'check-report': ['Ver todo el informe', 'See the whole report'],
  step: ['Parte {number} de {count}', 'Part {number} of {count}'],
  saveNext: ['Guardar y seguir', 'Save and go on'],
  save: ['Guardar', 'Save'],
  addRows: ['Agregar filas', 'Add rows'],
  addRowsTo: ['Agregar filas a «{label}»', 'Add rows to “{label}”'],
  suggestion: ['Tu respuesta de {year}', 'Your answer of {year}'],
  use: ['Usar esta respuesta', 'Use this answer'],
  useFor: ['Usar la respuesta de {year} en «{label}»', 'Use the answer of {year} in “{label}”'],
  useAll: [
    'Usar las respuestas de antes en lo que está vacío',
    'Use earlier answers where nothing is written',
  ],
  twoTitle: ['Aquí hay dos textos', 'There are two texts here'],
  twoLead: [
    'Alguien escribió mientras otra persona cambiaba lo mismo. Los dos se guardaron: elige uno, o júntalos arriba.',
    'Somebody wrote while somebody else changed the same. Both are kept: choose one, or put them together above.',
  ],
  twoKept: ['Guardado ahora', 'Kept now'],
  twoBy: ['De {name}, {moment}', 'By {name}, {moment}'],
  twoByFormer: ['De alguien que ya no está, {moment}', 'By somebody who has left, {moment}'],
  twoChoose: ['¿Qué queda?', 'Which one stays?'],
  twoLater: ['Decidir después', 'Decide later'],
  twoKeep: ['Lo guardado ahora', 'What is kept now'],
  twoTake: ['El texto de {name}', 'The text by {name}'],
  twoTakeFormer: ['El otro texto', 'The other text'],
  twoWritten: ['Lo que escribí arriba', 'What I wrote above'],
  somebody: ['alguien del equipo', 'somebody of the team'],
  nothing: ['Nada', 'Nothing'],
  file: ['Subir o quitar archivos', 'Add or remove files'],
  fileFor: ['Subir o quitar archivos: {label}', 'Add or remove files: {label}'],
  doneSaved: ['Guardado.', 'Saved.'],
  doneUsed: [
    'Se copió lo de antes. Revísalo: el tiempo pasó.',
    'The earlier text was copied. Check it: time has passed.',
  ],
  doneMore: [
    'Guardado. Por lo que respondiste hay otra pregunta más abajo.',
    'Saved. What you answered brings up another question below.',
  ],
  doneTwo: [
    'Otra persona cambió lo mismo mientras escribías. Los dos textos se guardaron: elige.',
    'Somebody changed the same while you wrote. Both texts are kept: choose.',
  ],
} as const satisfies Section;

/** The check page: every answer once more, then ready, or signed. */
export const applicationCheck = {
  title: ['Revisa antes de enviar', 'Check before handing in'],
  lead: [
    'Esto es lo que leerá {funder}. Nada se envía todavía.',
    'This is what {funder} will read. Nothing is handed in yet.',
  ],
  change: ['Cambiar', 'Change'],
  changeLabel: ['Cambiar «{label}»', 'Change “{label}”'],
  missing: [
    { one: 'Antes de firmar falta {count} cosa', other: 'Antes de firmar faltan {count} cosas' },
    { one: '{count} thing is missing before signing', other: '{count} things are missing before signing' },
  ],
  noAnswer: ['Sin respuesta', 'No answer'],
  yes: ['Sí', 'Yes'],
  files: [
    { one: '{count} archivo', other: '{count} archivos' },
    { one: '{count} file', other: '{count} files' },
  ],
  ready: ['Avisar que está lista', 'Say that it is ready'],
  readyLead: [
    'Firma quien representa a la organización: {signers}.',
    'It is signed by who represents the organisation: {signers}.',
  ],
  nobodySigns: [
    'Todavía nadie de tu organización puede firmar. Quien administra puede dar ese papel.',
    'Nobody of your organisation may sign yet. Its administrator can give that role.',
  ],
  readySince: ['Lista para firmar desde el {moment}.', 'Ready to be signed since {moment}.'],
  signTitle: ['Firmar y enviar', 'Sign and hand in'],
  signLead: [
    'Al firmar, {funder} lee estas respuestas junto a lo que ya ve de ustedes, como se muestra aquí.',
    'By signing, {funder} reads these answers together with what it already sees of you, as shown here.',
  ],
  knownTitle: ['Así los conocerá {funder}', 'How {funder} will know you'],
  knownName: ['Con su nombre: {name}.', 'By your name: {name}.'],
  knownAlias: [
    'Con el alias bajo el que ya los ve en sus listas, no con su nombre. Lo que escribieron puede decir quiénes son: revísenlo.',
    'By the alias under which it already sees you in its lists, not by your name. What you wrote may tell who you are: check it.',
  ],
  knownNothing: [
    'No los ve en sus listas: leerá las respuestas sin nombre ni alias. Lo que escribieron puede decir quiénes son: revísenlo.',
    'It does not see you in its lists: it will read the answers without name or alias. What you wrote may tell who you are: check it.',
  ],
  knownHip: ['HIP los conoce por su nombre.', 'HIP knows you by your name.'],
  agree: ['De acuerdo: {funder} puede leerlo así', 'Agreed: {funder} may read it like this'],
  sign: ['Firmar y enviar', 'Sign and hand in'],
  sealed: [
    'La convocatoria está sellada: nadie lo lee antes de que cierre.',
    'The call is sealed: nobody reads it before it closes.',
  ],
  notOpen: [
    'La convocatoria no está abierta ahora, así que no se puede enviar. Lo escrito sigue guardado.',
    'The call is not open now, so it cannot be handed in. What was written is still kept.',
  ],
} as const satisfies Section;

/** The proof of what was handed in, on the screen and on paper. */
export const applicationReceipt = {
  title: ['Acuse de envío', 'Receipt'],
  lead: ['{funder} recibió esta solicitud.', '{funder} received this application.'],
  code: ['Código', 'Code'],
  codeHint: [
    'Sirve para preguntar por teléfono: dice cuál es y nada de lo que contiene.',
    'For asking by phone: it tells which one it is and nothing of what it holds.',
  ],
  signedAt: ['Firmada y enviada', 'Signed and handed in'],
  call: ['Convocatoria', 'Call'],
  funder: ['Financiadora', 'Funder'],
  stage: ['Etapa', 'Stage'],
  sha256: ['Huella SHA-256', 'SHA-256 fingerprint'],
  sha256Hint: [
    'Del identificador y las respuestas como JSON con las claves en orden: cambia con cualquier letra.',
    'Of the id and the answers as JSON with keys in order: any letter changes it.',
  ],
  pdf: ['Descargar en PDF', 'Download as PDF'],
  answers: ['Lo que se envió', 'What was handed in'],
  later: ['Responder lo que quedó para después', 'Answer what was left for later'],
  author: ['Puente', 'Puente'],
  page: ['Página', 'Page'],
} as const satisfies Section;

/** What the funder answered. */
export const applicationOutcome = {
  title: ['La respuesta a tu solicitud', 'The answer to your application'],
  lead: ['{funder} respondió: {moment}', '{funder} answered: {moment}'],
  reasons: ['Por qué', 'Why'],
  note: ['En palabras de quien financia', 'In the funder’s words'],
  next: ['Otras convocatorias abiertas', 'Other open calls'],
  nextHint: [
    'Tu perfil cumple sus condiciones. Quienes las abrieron no se enteran de esta lista.',
    'Your profile meets their conditions. Those who opened them learn nothing of this list.',
  ],
} as const satisfies Section;

/** Withdrawing, after a question. */
export const applicationWithdrawal = {
  title: ['Retirar la solicitud', 'Withdraw the application'],
  draft: [
    'Deja de estar en tus pendientes. Mientras se pueda enviar, puedes retomarla con todo lo escrito.',
    'It is no longer among what waits for you. As long as it can be handed in, you can take it up again with all that was written.',
  ],
  submitted: [
    '{funder} deja de poder leerla. No se puede deshacer, pero puedes postular otra vez mientras la convocatoria esté abierta.',
    '{funder} can read it no more. It cannot be undone, but you may apply again while the call is open.',
  ],
  later: ['También se retira lo que quedó para después.', 'What was left for later is withdrawn too.'],
  confirm: ['Sí, retirarla', 'Yes, withdraw it'],
  keep: ['No, dejarla', 'No, keep it'],
  notYours: [
    'Ya se envió: solo puede retirarla quien firma.',
    'It was handed in: only who signs can withdraw it.',
  ],
  decided: [
    'El apoyo ya está aprobado, y lo aprobado no se retira aquí: escriban a quien financia.',
    'It was awarded, and an award is not withdrawn here: write to the funder.',
  ],
} as const satisfies Section;

/** What is shown when a session ended while somebody wrote, or its form is gone. */
export const keptText = {
  title: ['Tu sesión terminó', 'Your session ended'],
  lead: [
    'Lo que escribiste sigue en esta página y todavía no está guardado. No la cierres.',
    'What you wrote is still on this page and is not saved yet. Do not close it.',
  ],
  one: ['1. Entra otra vez: se abre en otra ventana.', '1. Sign in again: it opens in another window.'],
  signIn: ['Entrar', 'Sign in'],
  two: ['2. Vuelve aquí y guarda.', '2. Come back here and save.'],
  save: ['Guardar lo que escribí', 'Save what I wrote'],
  againTitle: ['Guarda lo que escribiste', 'Save what you wrote'],
  againLead: [
    'Ya hay una sesión nueva. Lo que escribiste está aquí y falta guardarlo.',
    'There is a new session. What you wrote is here and is yet to be saved.',
  ],
  goneTitle: ['No se pudo guardar', 'This could not be saved'],
  goneLead: [
    'Esa página ya no está abierta para ti. Tu texto sigue aquí abajo, para que lo copies antes de salir.',
    'That page is not open to you any more. Your text is still below, for you to copy before you leave.',
  ],
  texts: ['Lo que escribiste', 'What you wrote'],
} as const satisfies Section;
