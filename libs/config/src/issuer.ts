const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether what a provider of sign-in says cannot be changed on its way: https, or this machine itself. */
export function isSafeIssuer(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || LOOPBACK.has(hostname);
}
