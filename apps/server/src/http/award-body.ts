import type { DirectAward } from '@puente/grants';
import { invalid } from '@puente/kernel';
import { isVersion } from './seen-version';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (body: unknown): Fields =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : {};

/** An award with the application that it answers; the rest is checked by the core. */
export function readNewAward(body: unknown): { readonly input: object; readonly applicationId: string } {
  const { applicationId, ...input } = fieldsOf(body);
  if (typeof applicationId !== 'string') throw invalid([{ field: 'applicationId', code: 'required' }]);
  return { input, applicationId };
}

/** An award without an application, with for whom and why it is there; the rest is checked by the core. */
export function readDirectAward(body: unknown): { readonly input: object; readonly direct: DirectAward } {
  const { nonprofit, programmeId, origin, ...input } = fieldsOf(body);
  const direct = { nonprofit: textOf(nonprofit), programmeId: textOf(programmeId), origin: textOf(origin) };
  const missing = Object.entries(direct).filter(([, value]) => value === '');
  if (missing.length > 0) throw invalid(missing.map(([field]) => ({ field, code: 'required' })));
  return { input, direct };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An award with the version that its writer saw. */
export function readChangedAward(body: unknown): { readonly input: object; readonly version: number } {
  const { version, ...input } = fieldsOf(body);
  if (!isVersion(version)) throw invalid([{ field: 'version', code: 'required' }]);
  return { input, version };
}
