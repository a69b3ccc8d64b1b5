import { aliasKey } from '@puente/config';
import { aliasOf } from '@puente/disclosure';

/** The aliases that a funder knows. The key is read, or made, only when somebody needs one. */
export function aliasSource(funder: string): (id: string) => string {
  let key: Buffer | null = null;
  return (id) => aliasOf((key ??= aliasKey()), funder, id);
}
