/** The path, if it is one of the product's own pages: only such may follow a sign-in or a confirmation. Otherwise empty. */
export function ownPath(next: string | undefined): string {
  return next && /^\/(es|en)\/[\w\-./?=&%]*$/.test(next) && !next.includes('//') ? next : '';
}
