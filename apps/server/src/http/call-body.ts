import type { CallInput } from '@puente/grants';
import { invalid } from '@puente/kernel';
import { isVersion } from './seen-version';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (body: unknown): Fields =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : {};

/** A call under the programme that it names; the rest is checked by the core. */
export function readNewCall(body: unknown): { readonly input: CallInput; readonly programmeId: string } {
  const { programmeId, stages = [], ...facts } = fieldsOf(body);
  if (typeof programmeId !== 'string') throw invalid([{ field: 'programmeId', code: 'required' }]);
  return { input: { facts, stages }, programmeId };
}

/** A call with the version that its writer saw. */
export function readChangedCall(body: unknown): { readonly input: CallInput; readonly version: number } {
  const { version, stages = [], ...facts } = fieldsOf(body);
  if (!isVersion(version)) throw invalid([{ field: 'version', code: 'required' }]);
  return { input: { facts, stages }, version };
}
