import { forms } from './vocabularies';
import { vocabulary, type CodeOf, type Vocabulary } from './term';

/** What one unit of an indicator is. A person, a case and a file about them are three different things. */
export const countedUnits = vocabulary('counted_units', {
  persons: ['Personas', 'Persons'],
  groups: ['Grupos', 'Groups'],
  cases: ['Casos', 'Cases'],
  sessions: ['Sesiones', 'Sessions'],
  calls: ['Llamadas', 'Calls'],
  files: ['Expedientes', 'Files'],
  documents: ['Documentos', 'Documents'],
  actions: ['Acciones', 'Actions'],
  alliances: ['Alianzas', 'Alliances'],
});
export type CountedUnit = CodeOf<typeof countedUnits>;

/** Whether a figure was counted one by one or worked out. */
export const figureQualities = vocabulary('figure_qualities', {
  counted: ['Contado', 'Counted'],
  estimated: ['Estimado', 'Estimated'],
});
export type FigureQuality = CodeOf<typeof figureQualities>;

/** Whether the same persons may stand in this figure twice, or in a figure of somebody else. */
export const figureOverlaps = vocabulary('figure_overlaps', {
  none: ['Nadie se cuenta dos veces', 'Nobody is counted twice'],
  possible: ['Alguien puede contarse más de una vez', 'Somebody may be counted more than once'],
  unknown: ['No se sabe', 'Not known'],
});
export type FigureOverlap = CodeOf<typeof figureOverlaps>;

const UNKNOWN = ['No se sabe', 'Not known'] as const;

const registeredSexes = vocabulary('registered_sexes', {
  female: ['Mujeres', 'Female'],
  male: ['Hombres', 'Male'],
  unknown: UNKNOWN,
});
/** The pick list of IOM's Human Trafficking Case Data Standard 2.0, for sums alone. */
const genderIdentities = vocabulary('gender_identities', {
  feminine: ['Femenina', 'Feminine'],
  masculine: ['Masculina', 'Masculine'],
  'trans-feminine': ['Trans femenina', 'Transgender feminine'],
  'trans-masculine': ['Trans masculina', 'Transgender masculine'],
  'non-conforming': ['No conforme o no binaria', 'Non-conforming'],
  unknown: UNKNOWN,
});
const ageBands = vocabulary('age_bands', {
  'under-12': ['Menos de 12 años', 'Under 12'],
  '12-to-17': ['12 a 17 años', '12 to 17'],
  '18-to-29': ['18 a 29 años', '18 to 29'],
  '30-to-59': ['30 a 59 años', '30 to 59'],
  '60-and-over': ['60 años o más', '60 and over'],
  unknown: UNKNOWN,
});
/** No finer: a country or a state beside a small count finds somebody. */
const origins = vocabulary('origins', {
  'same-state': ['De la misma entidad', 'From the same state'],
  'other-state': ['De otra entidad de México', 'From another state of Mexico'],
  abroad: ['De otro país', 'From another country'],
  unknown: UNKNOWN,
});
const formsAndUnknown = vocabulary('forms_and_unknown', {
  ...Object.fromEntries(forms.terms.map(({ code, label }) => [code, [label.es, label.en] as const])),
  unknown: UNKNOWN,
});

/** By what a count of persons can be broken down. Every one has its "not known". */
export const breakdowns = vocabulary('breakdowns', {
  sex: ['Sexo', 'Sex'],
  'gender-identity': ['Identidad de género', 'Gender identity'],
  'age-band': ['Edad', 'Age'],
  origin: ['Origen', 'Origin'],
  form: ['Forma de trata o explotación', 'Form of trafficking or exploitation'],
});
export type Breakdown = CodeOf<typeof breakdowns>;

const CATEGORIES: Readonly<Record<Breakdown, Vocabulary>> = {
  sex: registeredSexes,
  'gender-identity': genderIdentities,
  'age-band': ageBands,
  origin: origins,
  form: formsAndUnknown,
};

/** The categories of a breakdown, the last of them what is not known. */
export const categoriesOf = (breakdown: Breakdown): Vocabulary => CATEGORIES[breakdown];

/** Whether each person stands in one category alone, so that all together are the total; somebody may have lived several forms. */
export const addsUp = (breakdown: Breakdown): boolean => breakdown !== 'form';

/** The standard of IOM whose list a breakdown follows; null where the list is our own. */
export const standardOf = (breakdown: Breakdown): string | null =>
  breakdown === 'gender-identity' ? 'HTCDS 2.0' : null;
