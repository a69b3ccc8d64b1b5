import { randomBytes } from 'node:crypto';
import type { MasterRing } from './master-ring';
import { keyVersionOf, open, seal, type SealKey } from './seal';
import type { WrappedKey } from './tenant-key.repository';

const KEY_BYTES = 32;

/** A new random key for a version of an organisation's key, wrapped by the present master key. */
export const newWrappedKey = (ring: MasterRing, tenantId: string, version: number): Buffer =>
  wrapKey(ring, tenantId, { version, bytes: randomBytes(KEY_BYTES) });

export const wrapKey = (ring: MasterRing, tenantId: string, key: SealKey): Buffer =>
  seal(ring.current.wrapping, placeOf(tenantId, key.version), key.bytes);

/** The key itself, or null when it was destroyed. */
export function unwrapKey(
  ring: MasterRing,
  tenantId: string,
  { version, wrapped }: WrappedKey,
): SealKey | null {
  if (!wrapped) return null;
  const { wrapping } = ring.find(keyVersionOf(wrapped));
  return { version, bytes: open(wrapping, placeOf(tenantId, version), wrapped) };
}

const placeOf = (tenantId: string, version: number): string[] => [
  'tenant_keys',
  'wrapped',
  tenantId,
  String(version),
];
