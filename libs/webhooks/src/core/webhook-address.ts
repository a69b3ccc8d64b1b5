/** Which hosts the operator lets this installation call. */
export interface AllowedHosts {
  /** `hooks.example.org` or `hooks.example.org:8443`, in small letters; none: nothing is ever called. */
  readonly hosts: readonly string[];
  /** Whether their names may lead to private addresses, and this machine itself may be called without TLS. */
  readonly privateAddresses: boolean;
}

const LONGEST = 500;

/** Why an address cannot be called, as a code; null for one that can. */
export function webhookAddressFault(
  address: string,
  { hosts, privateAddresses }: AllowedHosts,
): string | null {
  const url = address.length <= LONGEST ? parsed(address) : null;
  if (!url || url.username || url.password || url.hash) return 'webhook-not-an-address';
  const isThisMachine = privateAddresses && url.protocol === 'http:' && url.hostname === 'localhost';
  if (url.protocol !== 'https:' && !isThisMachine) return 'webhook-not-https';
  return hosts.includes(url.host) ? null : 'webhook-host-not-allowed';
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
