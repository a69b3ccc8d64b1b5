/**
 * A 64-bit key of a text as 16 hexadecimal digits: two multiplicative lanes over UTF-16 units that cross in the end,
 * with the final mix of MurmurHash3. Always the same for the same text; made to tell records apart, not to resist an
 * adversary: two texts with one key would count as repeats, so neither is lost.
 */
export function contentKey(text: string): string {
  let first = 0x85ebca77 ^ text.length;
  let second = 0xc2b2ae3d;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x9e3779b1);
    second = Math.imul(second ^ unit, 0x5f356495);
  }
  const left = mix(first) ^ mix(second + 0x27d4eb2f);
  const right = mix(second) ^ mix(first + 0x165667b1);
  return hex(left) + hex(right);
}

function mix(lane: number): number {
  let value = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** Eight digits; the leading one of the sum keeps the zeros in place. */
function hex(lane: number): string {
  return ((lane >>> 0) + 0x100000000).toString(16).slice(1);
}
