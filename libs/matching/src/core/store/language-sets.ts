/** Sets of languages by number: rows repeat few of them. Number 0 is the empty set. */
export class LanguageSets {
  private readonly sets: (readonly string[])[] = [[]];
  private readonly numbers = new Map<string, number>([['', 0]]);

  get size(): number {
    return this.sets.length;
  }

  numberOf(languages: readonly string[]): number {
    const key = languages.join('|');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.sets.length);
    return this.sets.push([...languages]) - 1;
  }

  at(number: number): readonly string[] {
    return this.sets[number]!;
  }
}
