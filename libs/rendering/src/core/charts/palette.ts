/**
 * Fill of each part of a score on a light ground; all have 3 : 1 against white. On dark grounds the skin sets
 * others through the class `part-<code>`. New parts take a colour by their place.
 */
const PART_FILLS: Readonly<Record<string, string>> = {
  strategies: '#0b5cad',
  needs: '#4f8fdd',
  geography: '#1b7a3d',
  populations: '#b26a00',
  forms: '#9b1c1c',
  services: '#6d3fc0',
  movements: '#b0368c',
  award: '#0f766e',
  text: '#5b6675',
  corridor: '#8a6d00',
  capacity: '#3a3f9e',
  'adjacent-movements': '#a04a1f',
};

export function partFill(code: string): string {
  return PART_FILLS[code] ?? '#7a5c3e';
}

export function partClass(code: string): string {
  return `part-${PART_FILLS[code] ? code : 'other'}`;
}
