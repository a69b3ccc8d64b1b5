import { invalid } from '@puente/kernel';
import { isVersion } from './seen-version';

/** A plan with the version that its writer saw, 0 for the first; the plan itself is checked by the core. */
export function readReviewPlan(body: unknown): { readonly plan: object; readonly version: number } {
  const fields = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  const { version, ...plan } = fields as Readonly<Record<string, unknown>>;
  if (version !== 0 && !isVersion(version)) throw invalid([{ field: 'version', code: 'required' }]);
  return { plan, version };
}
