/** What a row may say besides its action: codes and counts. */
export type AuditDetail = Readonly<Record<string, number | boolean | string | readonly string[]>>;

const KEY = /^[a-z][a-zA-Z]{0,39}$/;
/** Codes, ids, fingerprints, templates of routes: nothing with a space. */
const CODE = /^[\w.:/{}*+-]{1,100}$/;

/** The keys of a detail that say more than codes and counts; none in a right one. */
export function faultsOfDetail(detail: AuditDetail): string[] {
  return Object.entries(detail).flatMap(([key, value]) => (KEY.test(key) && isCoded(value) ? [] : [key]));
}

function isCoded(value: AuditDetail[string]): boolean {
  if (typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  return typeof value === 'string' ? CODE.test(value) : value.every((each) => CODE.test(each));
}
