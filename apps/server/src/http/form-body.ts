import type { Answers } from '@puente/grants';
import { invalid } from '@puente/kernel';
import { isVersion } from './seen-version';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (body: unknown): Fields =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : {};

/** A form with the version that its writer saw; the form itself is checked by the core. */
export function readChangedForm(body: unknown): { readonly form: object; readonly version: number } {
  const { version, ...form } = fieldsOf(body);
  if (!isVersion(version)) throw invalid([{ field: 'version', code: 'required' }]);
  return { form, version };
}

/** A form and answers to it. */
export function readFormCheck(body: unknown): { readonly form: unknown; readonly answers: Answers } {
  const { form, answers } = fieldsOf(body);
  return { form, answers: fieldsOf(answers) };
}
