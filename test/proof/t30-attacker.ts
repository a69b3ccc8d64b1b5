import type { NonprofitCard } from '@puente/matching';

/** What one look says of each nonprofit it shows, by handle, without the handle and the alias themselves. */
export type Observation = ReadonlyMap<string, string>;

/**
 * Somebody who remembers every answer. Two nonprofits that any answer ever told apart fall into different classes; a class
 * smaller than the number that must share a description is a nonprofit singled out.
 */
export class Attacker {
  private classes: Map<string, number>;
  private readonly described: Map<string, string>;

  constructor(cards: readonly NonprofitCard[]) {
    const hidden = cards.filter(({ named }) => !named);
    this.described = new Map(hidden.map((card) => [card.handle, descriptionOf(card)]));
    this.classes = numbered(this.described);
  }

  get size(): number {
    return this.classes.size;
  }

  isHidden(handle: string): boolean {
    return this.classes.has(handle);
  }

  /** Divides every class by what the look said of its members; not being shown is an answer too. */
  learn(seen: Observation): void {
    const refined = new Map<string, string>();
    for (const [handle, known] of this.classes) {
      refined.set(handle, `${known} ${seen.get(handle) ?? 'absent'}`);
    }
    this.classes = numbered(refined);
  }

  /** The classes that are left, by size. */
  groups(): number[] {
    const sizes = new Map<number, number>();
    for (const each of this.classes.values()) sizes.set(each, (sizes.get(each) ?? 0) + 1);
    return [...sizes.values()].sort((a, b) => a - b);
  }

  /** Nonprofits in classes smaller than `least`. */
  isolated(least: number): number {
    return this.groups()
      .filter((size) => size < least)
      .reduce((sum, size) => sum + size, 0);
  }

  /** How many descriptions the looks have divided further than the list itself does. */
  divided(): number {
    return this.groups().length - new Set(this.described.values()).size;
  }

  /** Nonprofits of the largest class, the next to be asked about. */
  target(): string[] {
    const byClass = new Map<number, string[]>();
    for (const [handle, each] of this.classes) byClass.set(each, [...(byClass.get(each) ?? []), handle]);
    return [...byClass.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  }
}

/** What a list shows of somebody without a name. */
const descriptionOf = ({ handle: _handle, label: _label, ...shown }: NonprofitCard): string =>
  JSON.stringify(shown);

/** Equal texts become equal numbers, so that what is remembered stays short. */
function numbered(texts: ReadonlyMap<string, string>): Map<string, number> {
  const numbers = new Map<string, number>();
  return new Map(
    [...texts].map(([handle, text]) => {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return [handle, number];
    }),
  );
}
