import { vocabulary, type CodeOf } from './term';

/** Forms of trafficking and of exploitation that is often confused with it. */
export const forms = vocabulary('forms', {
  'sexual-exploitation': ['Explotación sexual', 'Sexual exploitation'],
  'forced-labour': ['Trabajo forzado', 'Forced labour'],
  'labour-exploitation': ['Explotación laboral', 'Labour exploitation'],
  'domestic-servitude': ['Servidumbre doméstica', 'Domestic servitude'],
  'forced-criminality': ['Actividades delictivas forzadas', 'Forced criminality'],
  'forced-begging': ['Mendicidad forzada', 'Forced begging'],
  'forced-marriage': ['Matrimonio forzado', 'Forced marriage'],
  'slavery-or-servitude': ['Esclavitud o servidumbre', 'Slavery or servitude'],
  'organ-removal': ['Extracción de órganos', 'Organ removal'],
  'illegal-adoption': ['Adopción ilegal', 'Illegal adoption'],
});
export type Form = CodeOf<typeof forms>;

/** Outside the international definition (Palermo Protocol) unless its elements are present. */
export const FORMS_OUTSIDE_PALERMO: readonly Form[] = ['labour-exploitation', 'illegal-adoption'];

export const populations = vocabulary('populations', {
  women: ['Mujeres', 'Women'],
  girls: ['Niñas', 'Girls'],
  boys: ['Niños', 'Boys'],
  adolescents: ['Adolescentes', 'Adolescents'],
  men: ['Hombres', 'Men'],
  'older-people': ['Personas mayores', 'Older people'],
  indigenous: ['Personas indígenas', 'Indigenous people'],
  'internal-migrants': ['Migrantes internos', 'Internal migrants'],
  'migrants-in-transit': ['Migrantes en tránsito', 'Migrants in transit'],
  'returned-migrants': ['Migrantes retornados', 'Returned migrants'],
  lgbtqi: ['Personas LGBTQI', 'LGBTQI people'],
  'sex-workers': ['Personas trabajadoras sexuales', 'Sex workers'],
  'people-with-disabilities': ['Personas con discapacidad', 'People with disabilities'],
  'day-labourers': ['Personas jornaleras', 'Day labourers'],
  'domestic-workers': ['Personas trabajadoras del hogar', 'Domestic workers'],
  'street-children': ['Niñez en situación de calle', 'Children living on the street'],
  displaced: ['Personas desplazadas', 'Displaced people'],
});
export type Population = CodeOf<typeof populations>;

export const services = vocabulary('services', {
  shelter: ['Refugio', 'Shelter'],
  'transition-home': ['Casa de transición', 'Transition home'],
  'psychological-emergency': ['Atención psicológica de emergencia', 'Emergency psychological care'],
  'psychological-long-term': ['Atención psicológica de largo plazo', 'Long-term psychological care'],
  legal: ['Acompañamiento jurídico', 'Legal accompaniment'],
  medical: ['Atención médica', 'Medical care'],
  reintegration: ['Reintegración social', 'Social reintegration'],
  'economic-empowerment': ['Autonomía económica', 'Economic empowerment'],
  education: ['Educación', 'Education'],
  'immigration-relief': ['Regularización migratoria', 'Immigration relief'],
  repatriation: ['Repatriación', 'Repatriation'],
  hotline: ['Línea de ayuda', 'Hotline'],
  referral: ['Canalización', 'Referral'],
  identification: ['Identificación', 'Identification'],
  awareness: ['Sensibilización', 'Awareness'],
  training: ['Capacitación', 'Training'],
});
export type Service = CodeOf<typeof services>;

export const movements = vocabulary('movements', {
  'human-rights': ['Derechos humanos', 'Human rights'],
  women: ['Mujeres', 'Women'],
  'sex-workers': ['Personas trabajadoras sexuales', 'Sex workers'],
  labour: ['Laboral', 'Labour'],
  lgbtqi: ['LGBTQI', 'LGBTQI'],
  migrants: ['Personas migrantes', 'Migrants'],
  indigenous: ['Pueblos indígenas', 'Indigenous peoples'],
  children: ['Niñez', 'Children'],
});
export type Movement = CodeOf<typeof movements>;

/** Ways in which money from the United States can lawfully reach a Mexican nonprofit, and domestic money. */
export const legalRoutes = vocabulary('legal_routes', {
  'public-charity': ['Donante público', 'Public charity'],
  treaty: ['Tratado México–Estados Unidos', 'US–Mexico treaty'],
  'equivalency-determination': ['Determinación de equivalencia', 'Equivalency determination'],
  'expenditure-responsibility': ['Responsabilidad del gasto', 'Expenditure responsibility'],
  'through-hip': ['A través de HIP', 'Through HIP'],
  domestic: ['Fondos nacionales', 'Domestic funds'],
});
export type LegalRoute = CodeOf<typeof legalRoutes>;

/** Where things happen along a route of trafficking, in their order; mostly in different states. */
export const corridorStages = vocabulary('corridor_stages', {
  recruitment: ['Captación', 'Recruitment'],
  transit: ['Tránsito', 'Transit'],
  exploitation: ['Explotación', 'Exploitation'],
  return: ['Retorno', 'Return'],
});
export type CorridorStage = CodeOf<typeof corridorStages>;

/** What a funder is, as it says itself: a nonprofit may take money from some and not from others. */
export const funderKinds = vocabulary('funder_kinds', {
  'private-foundation': ['Fundación privada', 'Private foundation'],
  'community-foundation': ['Fundación comunitaria o fondo', 'Community foundation or fund'],
  corporate: ['Empresa o su fundación', 'Company or its foundation'],
  'extractive-industry': ['Empresa extractiva o su fundación', 'Extractive company or its foundation'],
  government: ['Gobierno', 'Government'],
  multilateral: ['Organismo internacional', 'International agency'],
  'faith-based': ['Organización religiosa', 'Faith-based organisation'],
});
export type FunderKind = CodeOf<typeof funderKinds>;

/** How far a nonprofit may be named: to all, to HIP and funders, or to nobody outside its circle and HIP. */
export const safetyLevels = vocabulary('safety', {
  open: ['Abierta', 'Open'],
  discreet: ['Discreta', 'Discreet'],
  protected: ['Protegida', 'Protected'],
});
export type SafetyLevel = CodeOf<typeof safetyLevels>;

export const audiences = vocabulary('audiences', {
  own: ['Equipo propio', 'Own team'],
  hip: ['HIP', 'HIP'],
  funder: ['Financiador', 'Funder'],
  'donor-report': ['Informe para donantes', 'Donor report'],
  public: ['Público', 'Public'],
});
export type Audience = CodeOf<typeof audiences>;

/** Annual budget in millions of pesos: under 2, 2 to 10, over 10. */
export const sizeBands = vocabulary('size_bands', {
  small: ['menos de 2 millones MXN', 'under 2 million MXN'],
  medium: ['2 a 10 millones MXN', '2 to 10 million MXN'],
  large: ['más de 10 millones MXN', 'over 10 million MXN'],
});
export type SizeBand = CodeOf<typeof sizeBands>;

/** The band of an annual budget in pesos. */
export function sizeBandOf(annualBudgetMxn: number): SizeBand {
  if (annualBudgetMxn < 2_000_000) return 'small';
  return annualBudgetMxn <= 10_000_000 ? 'medium' : 'large';
}

/** The strategy that a service belongs to by its nature. */
export function strategyOfService(service: Service): 'capacity' | 'prevention' | 'direct-services' {
  if (service === 'training') return 'capacity';
  return service === 'awareness' ? 'prevention' : 'direct-services';
}
