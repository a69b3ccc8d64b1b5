import { foldName } from './fold';

const NAMES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|' +
  'Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|' +
  'Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|' +
  'Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|' +
  'West Virginia|Wisconsin|Wyoming|District of Columbia|Puerto Rico|' +
  'Nuevo México|Nueva York|Carolina del Norte|Carolina del Sur|Dakota del Norte|Dakota del Sur|Pensilvania|Luisiana|' +
  'Virginia Occidental|Nueva Jersey|Misuri|Misisipi';

const US_STATES = new Set(NAMES.split('|').map(foldName));

/** Whether a name is one of a state of the United States, in Spanish or English: none is a Mexican entity. */
export function isUsState(name: string): boolean {
  return US_STATES.has(foldName(name));
}
