import type { Section } from './pair';

export const home = {
  visitorTitle: [
    'Apoyo que llega a quien previene y acompaña',
    'Support that reaches those who prevent and accompany',
  ],
  visitorLead: [
    'Puente encuentra, para cada programa de financiamiento, a las organizaciones mexicanas que trabajan contra la trata de personas y que mejor responden a él. Cada resultado viene con sus razones, para ambas partes.',
    'For each funding programme, Puente finds the Mexican nonprofits working against human trafficking that answer it best. Every result comes with its reasons, for both sides.',
  ],
  forFunders: ['Para quienes financian', 'For funders'],
  forFundersText: [
    'Describe un programa y recibe una lista ordenada y explicada. Las condiciones van aparte del puntaje, los pesos son tuyos y nada se esconde.',
    'Describe a programme and get a ranked, explained list. Conditions are kept apart from the score, the weights are yours and nothing is hidden.',
  ],
  forNonprofits: ['Para organizaciones', 'For nonprofits'],
  forNonprofitsText: [
    'Un solo perfil para ver qué programas te convienen y por qué. Nadie conoce tu nombre ni tu lugar sin tu permiso: el anonimato es el punto de partida.',
    'One profile to see which programmes suit you and why. Nobody learns your name or place without your consent: anonymity is where we start.',
  ],
  forHip: ['Para el equipo de HIP', 'For HIP staff'],
  forHipText: [
    'Verifica organizaciones, cuida la evidencia y mira toda la cartera por región y estrategia, también donde casi no llega dinero.',
    'Verify nonprofits, keep the evidence and see the whole portfolio by region and strategy, also where little money arrives.',
  ],
  regionsTitle: ['Cuatro regiones, 32 entidades', 'Four regions, 32 states'],
  regionsLead: [
    'La captación, el tránsito y la explotación cambian de una región a otra; el trabajo también. Por eso cada programa y cada perfil dicen dónde.',
    'Recruitment, transit and exploitation differ from region to region, and so does the work. That is why every programme and profile says where.',
  ],
  distinct: [
    'Trata de personas, tráfico de migrantes, trabajo sexual y explotación laboral son cosas distintas, y aquí se tratan como tales.',
    'Human trafficking, migrant smuggling, sex work and labour exploitation are different things and are kept apart here.',
  ],
  hello: ['Hola, {name}', 'Hello, {name}'],
  officerLead: ['Tus programas y quién responde a ellos.', 'Your programmes and who answers them.'],
  recentProgrammes: ['Programas', 'Programmes'],
  seeAll: ['Ver todos', 'See all'],
  nonprofitLead: [
    'Los programas que mejor se ajustan a lo que haces, y qué tan completo está tu perfil.',
    'The programmes that best fit what you do, and how complete your profile is.',
  ],
  completeness: ['Tu perfil está al {percent}', 'Your profile is {percent} complete'],
  completenessMissing: ['Para mejorar tus coincidencias, falta:', 'To improve your matches, add:'],
  completenessDone: [
    'No falta nada. Revísalo cuando algo cambie.',
    'Nothing is missing. Review it when something changes.',
  ],
  completenessBar: ['Avance del perfil', 'Profile progress'],
  editProfile: ['Completar mi perfil', 'Complete my profile'],
  reviewProfile: ['Revisar mi perfil', 'Review my profile'],
  bestProgrammes: ['Los que mejor se ajustan', 'Best fit'],
  visibility: ['Lo que ven de ti', 'What others see of you'],
  noProgrammes: ['Todavía no hay programas abiertos para ti.', 'There are no open programmes for you yet.'],
  hipLead: ['La cartera de organizaciones de un vistazo.', 'The portfolio of nonprofits at a glance.'],
  portfolio: ['Cartera', 'Portfolio'],
  toVerify: ['Por verificar', 'To be verified'],
  toVerifyNone: ['No hay organizaciones por verificar.', 'No nonprofits are waiting.'],
  byRegion: ['Organizaciones por región', 'Nonprofits by region'],
  received: ['Recibida', 'Received'],
} as const satisfies Section;

export const signIn = {
  title: ['Entrar', 'Sign in'],
  lead: ['Con la cuenta de tu organización.', "With your organisation's account."],
  email: ['Correo electrónico', 'E-mail'],
  password: ['Contraseña', 'Password'],
  submit: ['Entrar', 'Sign in'],
  admitted: [
    'Tu cuenta está lista. Entra con tu correo y tu contraseña.',
    'Your account is ready. Sign in with your e-mail and password.',
  ],
  forgot: ['Olvidé mi contraseña', 'I forgot my password'],
  offered: [
    'En esta instalación el segundo factor es opcional: actívalo en «Mi cuenta».',
    'In this installation a second factor is optional: set it up under “My account”.',
  ],
  demoTitle: ['Cuentas de demostración', 'Demonstration accounts'],
  demoLead: [
    'Esta cartera es ficticia. Puedes entrar con cualquiera de estas cuentas.',
    'This portfolio is fictional. You may sign in with any of these accounts.',
  ],
  demoRole: ['Quién', 'Who'],
  shared: [
    '¿Usas un equipo compartido? Cierra la sesión al terminar.',
    'On a shared device? Sign out when you are done.',
  ],
} as const satisfies Section;
