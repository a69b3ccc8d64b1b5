/**
 * The network that one household or office has: an IPv4 address, or the /64 of an IPv6 address, whose lower half its owner
 * chooses at will. Anything else stays as it is.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  if (!address.includes(':')) return address;
  return `${upperHalf(address.replace(/%.*$/, '').toLowerCase()).join(':')}::/64`;
}

function upperHalf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
}
