import type { Vocabulary } from '@puente/taxonomy/core';

/** The codes as a bit set, bit n for the n-th code of the vocabulary, moved up by `shift`. */
export function bitsOf<Code extends string>(
  vocabulary: Vocabulary<Code>,
  codes: readonly Code[],
  shift = 0,
): number {
  let bits = 0;
  for (const code of codes) bits |= 1 << (vocabulary.indexOf(code) + shift);
  return bits >>> 0;
}

/** The codes of a bit set, in the vocabulary's order; bits of other vocabularies in the same column do not count. */
export function codesOf<Code extends string>(vocabulary: Vocabulary<Code>, bits: number, shift = 0): Code[] {
  const codes: Code[] = [];
  for (let left = (bits & maskOf(vocabulary, shift)) >>> 0; left !== 0; left = (left & (left - 1)) >>> 0) {
    codes.push(vocabulary.codes[31 - Math.clz32(left & -left) - shift]!);
  }
  return codes;
}

/** All bits of a vocabulary. */
export function maskOf(vocabulary: Vocabulary, shift = 0): number {
  return vocabulary.codes.length >= 32 ? 0xffff_ffff : (((1 << vocabulary.codes.length) - 1) << shift) >>> 0;
}

/** How many bits of a 32-bit number are set (Warren, Hacker's Delight, 5-1). */
export function countBits(bits: number): number {
  let pairs = bits - ((bits >>> 1) & 0x5555_5555);
  pairs = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
