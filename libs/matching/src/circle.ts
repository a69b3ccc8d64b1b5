import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AliasBook } from '@puente/disclosure';
import { notFound } from '@puente/kernel';
import type { Audience } from '@puente/taxonomy';
import type { NonprofitFacts } from './core';
import { MatchIndex } from './match-index';
import type { MatchView } from './match-view';

/** How one reader's circle knows nonprofits: which facts, under which names, behind which handles. */
export interface Circle {
  readonly audience: Audience;
  readonly view: MatchView;
  handleOf(id: string): string;
  /** The name, or the alias where the circle may not know the name. */
  labelOf(facts: NonprofitFacts): string;
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
      return funderCircle(actor.tenantId, await this.index.funderView(actor.tenantId), this.aliases);
    }
    return this.ofPublic();
  }

  async ofPublic(): Promise<Circle> {
    return publicCircle(await this.index.publicView(), this.aliases);
  }
}

function circle(
  audience: Audience,
  view: MatchView,
  names: Pick<Circle, 'handleOf' | 'labelOf'>,
  idOf: (handle: string) => string | null,
): Circle {
  const find = (handle: string): NonprofitFacts => {
    const id = idOf(handle);
    const facts = id === null ? undefined : view.facts.get(id);
    if (!facts) throw notFound();
    return facts;
  };
  return { audience, view, ...names, find };
}

function hipCircle(view: MatchView): Circle {
  const names = { handleOf: (id: string) => id, labelOf: (facts: NonprofitFacts) => facts.name };
  return circle('hip', view, names, (handle) => handle);
}

/** A row holds the name only where its reader may know it. */
function funderCircle(funder: string, view: MatchView, aliases: AliasBook): Circle {
  const names = {
    handleOf: (id: string) => aliases.handleOf(funder, id),
    labelOf: (facts: NonprofitFacts) => facts.name || aliases.aliasOf(funder, facts.id),
  };
  return circle('funder', view, names, (handle) => aliases.resolve(funder, handle, view.facts.keys()));
}

/** Other nonprofits see what the public may: those that are open, or consented to be named. */
function publicCircle(view: MatchView, aliases: AliasBook): Circle {
  const names = {
    handleOf: (id: string) => aliases.handleOf('public', id),
    labelOf: (facts: NonprofitFacts) => facts.name,
  };
  return circle('public', view, names, (handle) => aliases.resolve('public', handle, view.facts.keys()));
}
