import type { Section } from './pair';

export const nonprofits = {
  title: ['Organizaciones', 'Nonprofits'],
  count: [
    { one: '{count} organización', other: '{count} organizaciones' },
    { one: '{count} nonprofit', other: '{count} nonprofits' },
  ],
  fileName: ['puente-organizaciones', 'puente-nonprofits'],
  verified: ['Verificada', 'Verified'],
  notVerified: ['Sin verificar', 'Not verified'],
  list: ['Lista de organizaciones', 'List of nonprofits'],
  safety: ['Seguridad', 'Safety'],
  verification: ['Verificación', 'Verification'],
  completeness: ['Perfil', 'Profile'],
  updated: ['Actualizada', 'Updated'],
  name: ['Organización', 'Nonprofit'],
  emptyTitle: ['Ninguna organización con estos filtros', 'No nonprofit with these filters'],
  emptyText: ['Quita algún filtro o importa un archivo.', 'Remove a filter or import a file.'],
  import: ['Importar', 'Import'],
} as const satisfies Section;

export const profile = {
  title: ['Perfil', 'Profile'],
  disclosedWithheld: [
    'Esta organización protege su identidad. Se muestran su alias, su región, su servicio principal y su tamaño; es una descripción que comparten al menos cinco organizaciones. Lo demás lo confirma HIP.',
    'This nonprofit protects its identity. Its alias, region, main service and size are shown; at least five nonprofits share this description. HIP confirms the rest.',
  ],
  disclosedWhole: [
    'Esta organización permite que la conozcas por su nombre.',
    'This nonprofit lets you know it by its name.',
  ],
  disclosedHip: ['HIP ve el perfil completo.', 'HIP sees the whole profile.'],
  work: ['Qué hace', 'What it does'],
  where: ['Dónde', 'Where'],
  legal: ['Datos legales y monto', 'Legal facts and amounts'],
  needs: ['Necesidades', 'Needs'],
  founded: ['Año de inicio', 'Year of foundation'],
  safety: ['Seguridad', 'Safety'],
  strategyLevel: ['{strategy} (nivel {level} de 3)', '{strategy} (level {level} of 3)'],
  seenBy: ['Lo que puedes ver', 'What you may see'],
  mission: ['Misión', 'Mission'],
  facts: ['Datos', 'Facts'],
  matches: ['En tus programas', 'In your programmes'],
  back: ['Volver', 'Back'],
} as const satisfies Section;

export const myProfile = {
  title: ['Mi perfil', 'My profile'],
  lead: [
    'Es tuyo: tú decides quién puede conocer el nombre y la entidad de tu organización.',
    'It is yours: you decide who may learn the name and state of your organisation.',
  ],
  visibility: ['Lo que ven de ti', 'What others see of you'],
  visibilityFunder: ['Quien financia', 'Funders'],
  visibilityPublic: ['El público', 'The public'],
  visibilityHip: ['HIP', 'HIP'],
  editTitle: ['Editar mi perfil', 'Edit my profile'],
  editLead: [
    'Lo que dejes vacío queda «sin dato», nunca como un no. Nunca escribas la dirección de un refugio.',
    'What you leave empty stays “not known”, never a no. Never write the address of a shelter.',
  ],
  identity: ['Quiénes son', 'Who you are'],
  name: ['Nombre de la organización', 'Name of the organisation'],
  safety: ['¿Quién puede conocer su nombre y su entidad?', 'Who may learn your name and state?'],
  safetyOpen: ['Abierta: cualquiera', 'Open: anyone'],
  safetyDiscreet: [
    'Discreta: HIP y quienes financian, nunca en público',
    'Discreet: HIP and funders, never in public',
  ],
  safetyProtected: [
    'Protegida: solo HIP; los demás ven un alias, la región, el servicio principal y el tamaño',
    'Protected: HIP only; others see an alias, the region, the main service and the size',
  ],
  missionEs: ['Misión en español', 'Mission in Spanish'],
  missionEn: ['Misión en inglés', 'Mission in English'],
  missionHint: [
    'Qué hacen y para quién. Sin nombres de personas, sin lugares exactos.',
    'What you do and for whom. No names of people, no exact places.',
  ],
  foundedYear: ['Año de inicio', 'Year of foundation'],
  rfc: ['RFC', 'RFC'],
  rfcHint: [
    '12 caracteres, como aparece en la constancia fiscal',
    '12 characters, as on the tax certificate',
  ],
  work: ['Qué hacen', 'What you do'],
  strategies: ['Estrategias y nivel de trabajo', 'Strategies and level of work'],
  strategiesHint: ['1: lo hacemos a veces · 3: es lo central', '1: we do it at times · 3: it is central'],
  needs: ['Necesidades por financiar', 'Needs to be funded'],
  mainService: ['Servicio principal', 'Main service'],
  mainState: ['Entidad principal', 'Main state'],
  services: ['Otros servicios', 'Other services'],
  where: ['Dónde trabajan', 'Where you work'],
  legal: ['Datos legales y monto', 'Legal facts and amounts'],
  authorisedDonee: ['¿Son donataria autorizada?', 'Are you an authorised donee?'],
  cluni: ['¿Tienen CLUNI?', 'Do you have a CLUNI?'],
  annualBudget: ['Presupuesto anual', 'Annual budget'],
  annualBudgetHint: [
    'Los demás solo ven la banda. No cuenta en el puntaje.',
    'Others see only the band. It does not count in the score.',
  ],
  minAward: ['Monto mínimo que les conviene', 'Smallest award worth your while'],
  legalRoutes: ['Vías legales posibles', 'Possible legal routes'],
  publicity: ['¿Aceptan que se les nombre en público?', 'Do you accept being named in public?'],
  conflictTitle: ['Otra persona guardó antes', 'Someone else saved first'],
  conflictLead: [
    'Mientras escribías, alguien de tu organización cambió el perfil. No se perdió nada: compara y elige.',
    'While you were writing, someone in your organisation changed the profile. Nothing is lost: compare and choose.',
  ],
  conflictField: ['Campo', 'Field'],
  conflictTheirs: ['Lo guardado', 'What is saved'],
  conflictYours: ['Lo tuyo', 'Yours'],
  conflictKeep: ['Guardar lo mío', 'Save mine'],
  conflictTake: ['Quedarme con lo guardado', 'Keep what is saved'],
} as const satisfies Section;

export const visibility = {
  ownFunderOpen: ['Tu nombre y tu perfil completo.', 'Your name and your whole profile.'],
  ownFunderProtected: [
    'Un alias, tu región, tu servicio principal y tu tamaño, o menos si pocas organizaciones se describen igual. Nunca tu nombre ni tu entidad.',
    'An alias, your region, your main service and your size, or less where few nonprofits share that description. Never your name or state.',
  ],
  ownPublicOpen: ['Tu nombre y tu perfil.', 'Your name and your profile.'],
  ownPublicHidden: ['Nada.', 'Nothing.'],
  ownHip: ['Todo tu perfil, para verificarlo.', 'Your whole profile, to verify it.'],
} as const satisfies Section;

export const myProgrammes = {
  title: ['Programas para mí', 'Programmes for me'],
  lead: ['En orden de cuánto conviene a ambas partes.', 'In order of how well they suit both sides.'],
  fit: ['Ajuste', 'Fit'],
  met: ['Cumples {met} de {all} condiciones', 'You meet {met} of {all} conditions'],
  metConfirm: [
    { one: '; una por confirmar', other: '; {count} por confirmar' },
    { one: '; one to confirm', other: '; {count} to confirm' },
  ],
  award: ['Monto', 'Award'],
  deadline: ['Cierre', 'Deadline'],
  rolling: ['Sin fecha de cierre', 'No deadline'],
  seen: ['Hoy verían de ti', 'Today they would see of you'],
  why: ['Por qué', 'Why'],
  details: ['Ver razones y condiciones', 'See reasons and conditions'],
  forYou: ['Para ti', 'For you'],
  forThem: ['Para el programa', 'For the programme'],
  emptyTitle: ['Todavía no hay programas para ti', 'There are no programmes for you yet'],
  emptyText: [
    'Cuando una financiadora publique un programa que toque tu trabajo, aparecerá aquí con sus razones.',
    'When a funder publishes a programme that touches your work, it will appear here with its reasons.',
  ],
} as const satisfies Section;
