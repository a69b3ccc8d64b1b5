import loadHighs from 'highs';

/** A sum of people of whom each is counted in exactly one unit, and what it is. */
export interface Statement {
  readonly units: readonly number[];
  readonly value: number;
}

type Highs = Awaited<ReturnType<typeof loadHighs>>;

/**
 * Somebody who has every number that was published and a solver. Written apart from the product: it knows units, sums and
 * whole numbers, and nothing of tables, margins or marks.
 */
export class TableAttacker {
  private constructor(
    private readonly highs: Highs,
    private readonly k: number,
  ) {}

  static async start(k: number): Promise<TableAttacker> {
    return new TableAttacker(await loadHighs(), k);
  }

  /** The secrets that are told nearer than k on some side: above max(0, v − k) for sure, or below v + k. */
  foundOut(known: readonly Statement[], secrets: readonly Statement[]): Statement[] {
    return secrets.filter((secret) => !this.isUncertain(known, secret));
  }

  private isUncertain(known: readonly Statement[], secret: Statement): boolean {
    const least = this.extreme('Minimize', known, secret);
    if (least > Math.max(0, secret.value - this.k)) return false;
    return this.extreme('Maximize', known, secret) >= secret.value + this.k;
  }

  /** The least or most that a secret can be; beyond ten times k nobody needs to look. */
  private extreme(sense: 'Minimize' | 'Maximize', known: readonly Statement[], secret: Statement): number {
    const far = `${sumOf(secret.units)} <= ${secret.value + 10 * this.k}`;
    const rows = [...known.map(({ units, value }) => `${sumOf(units)} = ${value}`), far];
    const units = new Set([...known, secret].flatMap((each) => each.units));
    const names = [...units].map((unit) => `u${unit}`).join('\n');
    const problem = [sense, `o: ${sumOf(secret.units)}`, 'Subject To', ...rows, 'General', names, 'End'].join(
      '\n',
    );
    const { Status, ObjectiveValue } = this.highs.solve(problem, { output_flag: false, time_limit: 60 });
    if (Status !== 'Optimal') throw new Error(`The attack came to no end: ${Status}`);
    return Math.round(ObjectiveValue);
  }
}

/** Lines of a problem may not be endless. */
const sumOf = (units: readonly number[]): string =>
  units.map((unit, at) => `${at % 20 === 19 ? '\n' : ''}+ u${unit}`).join(' ');
