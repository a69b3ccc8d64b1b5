import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AliasBook, namesOf } from '@puente/disclosure';
import { notFound, type DateOnly } from '@puente/kernel';
import type { Audience } from '@puente/taxonomy';
import type { NonprofitFacts } from './core';
import { MatchIndex } from './match-index';
import type { MatchView } from './match-view';

/** A nonprofit's handle and label. */
export interface Kept {
  readonly handle: string;
  readonly label: string;
}

/** How one reader's circle knows nonprofits: which facts, under which names, behind which handles. */
export interface Circle {
  readonly audience: Audience;
  readonly view: MatchView;
  handleOf(id: string): string;
  /** The name, or the alias where the circle may not know the name. */
  labelOf(facts: NonprofitFacts): string;
  /** What a list that is kept calls it: whoever may be named by a consent alone is kept under handle and alias. */
  keptAs(facts: NonprofitFacts): Kept;
  /** The last day on which the circle knew somebody by a name that it knows no more; null: it never did, or does still. */
  namedUntil(id: string): DateOnly | null;
  /** The facts behind a handle; what the circle may not see is not there. */
  find(handle: string): NonprofitFacts;
}

/** The one place where a reader's audience turns into what can be read of nonprofits. */
@Injectable()
export class Circles {
  constructor(
    @Inject(MatchIndex) private readonly index: MatchIndex,
    @Inject(AliasBook) private readonly aliases: AliasBook,
  ) {}

  async of(actor: PersonActor): Promise<Circle> {
    if (actor.tenantKind === 'hip') return hipCircle(await this.index.exactView());
    if (actor.tenantKind === 'funder') {
      const { tenantId } = actor;
      const view = await this.index.funderView(tenantId);
      return funderCircle(tenantId, view, this.aliases, (id) => this.index.namedUntil(tenantId, id));
    }
    return this.ofPublic();
  }

  async ofPublic(): Promise<Circle> {
    return publicCircle(await this.index.publicView(), this.aliases);
  }
}

type Names = Pick<Circle, 'handleOf' | 'labelOf'> & Partial<Pick<Circle, 'keptAs' | 'namedUntil'>>;

function circle(
  audience: Audience,
  view: MatchView,
  {
    handleOf,
    labelOf,
    keptAs = (facts) => ({ handle: handleOf(facts.id), label: labelOf(facts) }),
    namedUntil = () => null,
  }: Names,
  idOf: (handle: string) => string | null,
): Circle {
  const find = (handle: string): NonprofitFacts => {
    const id = idOf(handle);
    const facts = id === null ? undefined : view.facts.get(id);
    if (!facts) throw notFound();
    return facts;
  };
  return { audience, view, handleOf, labelOf, keptAs, namedUntil, find };
}

function hipCircle(view: MatchView): Circle {
  const names = { handleOf: (id: string) => id, labelOf: (facts: NonprofitFacts) => facts.name };
  return circle('hip', view, names, (handle) => handle);
}

/**
 * A row holds the name only where its reader may know it. Named and under an alias it has different handles, and only
 * the one of today leads to it: whoever noted a name with its handle does not find the alias that came after.
 */
function funderCircle(
  funder: string,
  view: MatchView,
  aliases: AliasBook,
  lastNamed: (id: string) => DateOnly | null,
): Circle {
  const named = namesOf(funder);
  const bookOf = (id: string): string => (view.facts.get(id)?.name ? named : funder);
  const handleOf = (id: string): string => aliases.handleOf(bookOf(id), id);
  const names: Names = {
    handleOf,
    namedUntil: (id) => (view.facts.get(id)?.name ? null : lastNamed(id)),
    labelOf: (facts) => facts.name || aliases.aliasOf(funder, facts.id),
    keptAs: ({ id, safety, name }) =>
      safety === 'protected'
        ? { handle: aliases.handleOf(funder, id), label: aliases.aliasOf(funder, id) }
        : { handle: handleOf(id), label: name },
  };
  const known = (handle: string): string | null => {
    const found = [funder, named].map((book) => aliases.resolve(book, handle, []));
    return found.find((id) => id !== null && handleOf(id) === handle) ?? null;
  };
  return circle('funder', view, names, (handle) => {
    const id = known(handle);
    if (id !== null) return id;
    for (const each of view.facts.keys()) handleOf(each);
    return known(handle);
  });
}

/** Other nonprofits see what the public may: those that are open, or consented to be named. */
function publicCircle(view: MatchView, aliases: AliasBook): Circle {
  const names = {
    handleOf: (id: string) => aliases.handleOf('public', id),
    labelOf: (facts: NonprofitFacts) => facts.name,
  };
  return circle('public', view, names, (handle) => aliases.resolve('public', handle, view.facts.keys()));
}
