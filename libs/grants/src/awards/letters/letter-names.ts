import { Inject, Injectable } from '@nestjs/common';
import { Database, type PersonActor, type Tx } from '@puente/database';
import { NameGuard, type GuardedTexts, type NameMark } from '@puente/disclosure';
import { invalid, type FieldError } from '@puente/kernel';
import { Circles, type NonprofitFacts } from '@puente/matching';
import type { AwardTerms } from '../../core';
import { listHiddenNonprofits } from '../../reviews/own-duty.repository';

/** A text that is printed in a letter, an agreement or an addendum, with the field that it was written in. */
export interface LeavingWords {
  readonly field: string;
  readonly text: string;
}

/** Whom such texts are about. */
export interface WordsAbout {
  readonly nonprofitId: string;
  readonly words: readonly LeavingWords[];
}

/** The words of the terms of an award that are its writer's own. */
export const wordsOfTerms = ({ title, budget }: Pick<AwardTerms, 'title' | 'budget'>): LeavingWords[] => [
  { field: 'title', text: title },
  ...budget.map(({ label }, at) => ({ field: `budget.${at}.label`, text: label })),
];

/** Keeps names of protected nonprofits out of letters, agreements and addenda: those name nobody and no place. */
@Injectable()
export class LetterNames {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(NameGuard) private readonly guard: NameGuard,
  ) {}

  /**
   * Refuses words that name a protected nonprofit, its people or its place (`award-names`, with the field). Looks only for what the
   * person is shown: a refusal must not tell who stands behind an alias, and nobody writes by mistake what they do not know.
   */
  async requireNone(person: PersonActor, load: (tx: Tx) => Promise<WordsAbout>): Promise<void> {
    const circle = await this.circles.of(person);
    const { nonprofitId, words, isHidden } = await this.database.asActor(person, async (tx) => {
      const about = await load(tx);
      return { ...about, isHidden: (await listHiddenNonprofits(tx, person)).has(about.nonprofitId) };
    });
    const facts = isHidden ? undefined : circle.view.facts.get(nonprofitId);
    const found = await this.guard.find(askedOf(nonprofitId, facts, words));
    const knowsPlace = (facts?.states.length ?? 0) > 0;
    const faults = words.flatMap((each, at) => faultOf(each, found[at]!, knowsPlace));
    if (faults.length > 0) throw invalid(faults);
  }
}

const askedOf = (
  nonprofitId: string,
  facts: NonprofitFacts | undefined,
  words: readonly LeavingWords[],
): GuardedTexts => ({
  nonprofits: facts && facts.name !== '' ? [nonprofitId] : [],
  ...{ audience: 'donor-report', placed: [], texts: words.map(({ text }) => text) },
});

function faultOf(
  { field, text }: LeavingWords,
  marks: readonly NameMark[],
  knowsPlace: boolean,
): FieldError[] {
  const mark = marks.find(({ kind }) => knowsPlace || kind !== 'place');
  return mark ? [{ field, code: 'award-names', params: { words: text.slice(mark.start, mark.end) } }] : [];
}
