/**
 * Words that no column may have in its name: places finer than a state, and facts about a person who was trafficked. The
 * list is closed; who needs one of them for something else says so below, by name.
 */
const FORBIDDEN = new RegExp(
  `(?:^|_)(?:${[
    'address|addresses|street|calle|colonia|neighbourhood|neighborhood|postal|postcode|zip|municipality|municipio|locality|localidad',
    'city|ciudad|town|village|lat|latitude|latitud|lng|lon|longitude|longitud|coordinates?|geom|geometry|geo|gps|location|ubicacion',
    'victims?|victimas?|survivors?|sobreviviente|beneficiary|case|cases|caso|casos|incident|testimony|diagnosis|health',
    'curp|passport|birth|birthday|dob|nationality|ethnicity|gender|sex|age|trafficker|suspect|intelligence|informant',
  ].join('|')})(?:_|$)`,
);

/** What is called so and is none: the address of a mailbox; how many cases a hotline counted in a whole state. */
const EXCEPTIONS = new Set(['mails.sealed_address', 'hotline_counts.cases']);

/** Whether a column, property or field (`snake_case` or `camelCase`) has a name from the list. */
export function isForbiddenName(name: string): boolean {
  return FORBIDDEN.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase());
}

export interface ColumnName {
  readonly table: string;
  readonly column: string;
}

/** Columns and tables that must not exist. */
export function forbiddenColumns(columns: readonly ColumnName[]): string[] {
  return columns
    .filter(({ table, column }) => isForbiddenName(column) || isForbiddenName(table))
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !EXCEPTIONS.has(name));
}
