import { BLOCK_WORDS } from './block';
import { addPlanes, choose } from './word-loops';

/** Rows of a block, a bit each: of the whole store (a plane, read from the block's first word on) or of the block alone. */
export interface RowBits {
  readonly words: Uint32Array;
  readonly whole: boolean;
}

export const NO_ROWS: RowBits = ofBlock(new Uint32Array(BLOCK_WORDS));
export const ALL_ROWS: RowBits = ofBlock(new Uint32Array(BLOCK_WORDS).fill(0xffff_ffff));

export function ofBlock(words: Uint32Array): RowBits {
  return { words, whole: false };
}

/**
 * Questions of the kind «has it this? if so … else …» over planes of bits, asked of 32 rows at once (a binary decision
 * diagram). Made once, answered block by block, each question after those it leads to.
 */
export class Diagram {
  private readonly steps: ((firstWord: number) => void)[] = [];

  /** The rows that are in any of the planes. */
  any(planes: readonly Uint32Array[]): RowBits {
    if (planes.length === 1) return { words: planes[0]!, whole: true };
    const words = new Uint32Array(BLOCK_WORDS);
    this.steps.push((firstWord) => {
      words.fill(0);
      addPlanes(planes, firstWord, words);
    });
    return ofBlock(words);
  }

  /** Of the rows asked for, those in `has`; of all others those in `lacks`. These two are of the block. */
  choose(asked: RowBits, has: RowBits, lacks: RowBits): RowBits {
    if (has === lacks) return has;
    const words = new Uint32Array(BLOCK_WORDS);
    this.steps.push((firstWord) =>
      choose(asked.words, asked.whole ? firstWord : 0, has.words, lacks.words, words),
    );
    return ofBlock(words);
  }

  /** The rows whose number, in planes from its lowest bit on, is one of the wanted. */
  number(
    planes: readonly Uint32Array[],
    wanted: (number: number) => boolean,
    [bits, above] = [planes.length, 0],
  ): RowBits {
    if (bits === 0) return wanted(above) ? ALL_ROWS : NO_ROWS;
    const bit = bits - 1;
    const has = this.number(planes, wanted, [bit, above | (1 << bit)]);
    const lacks = this.number(planes, wanted, [bit, above]);
    return this.choose({ words: planes[bit]!, whole: true }, has, lacks);
  }

  /** Answers all questions for the block that begins with this word of the planes. */
  answer(firstWord: number): void {
    for (const step of this.steps) step(firstWord);
  }
}
