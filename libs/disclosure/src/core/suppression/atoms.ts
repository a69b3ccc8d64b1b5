/** `A+B` is A and B together, as in quarters added up or values that were merged; anything else is itself. */
export function atomsOf(value: string): string[] {
  const parts = value.split('+').map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part !== '') ? [...new Set(parts)].sort() : [value];
}
