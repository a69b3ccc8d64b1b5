/** People type thousands with commas or spaces; a comma before the last two digits alone may be a decimal sign: refused. */
export const amountIn = (typed: string): string =>
  typed.replace(/[\s']/g, '').replace(/,(?=\d{3}(\D|$))/g, '');
