import type { DeviceRow } from '@puente/access';

/** One device on which the account is open. */
export class DeviceResponse {
  id!: string;
  /** Browser and system in coarse words; empty when not known. */
  device!: string;
  method!: 'password' | 'totp' | 'recovery-code' | 'passkey' | 'oidc';
  signedInAt!: string;
  lastSeenAt!: string;
  /** The device that asks. */
  current!: boolean;
}

export function toDeviceResponse(
  { id, device, method, signedInAt, lastSeenAt }: DeviceRow,
  ownId: string,
): DeviceResponse {
  return {
    id,
    device,
    method,
    signedInAt: signedInAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === ownId,
  };
}
