const WEIGHTS = [3, 7, 1] as const;
const LENGTH = 18;

/** A CLABE without the spaces and hyphens that people type. */
export const normaliseClabe = (text: string): string => text.replace(/[\s-]/g, '');

/** What is wrong with a CLABE (18 digits, the last one checks the others), or null. */
export function faultOfClabe(text: string): 'clabe-shape' | 'clabe-check-digit' | null {
  const clabe = normaliseClabe(text);
  if (!/^\d{18}$/.test(clabe)) return 'clabe-shape';
  return checkDigitOf(clabe) === Number(clabe[LENGTH - 1]) ? null : 'clabe-check-digit';
}

/** The check digit of the first 17 digits: weights 3, 7, 1 in turn, each product modulo 10. */
export function checkDigitOf(clabe: string): number {
  const sum = [...clabe.slice(0, LENGTH - 1)].reduce(
    (total, digit, place) => total + ((Number(digit) * WEIGHTS[place % WEIGHTS.length]!) % 10),
    0,
  );
  return (10 - (sum % 10)) % 10;
}
