import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { reusableOf, suggestionsFor, type Form, type SuggestedAnswer } from '../core';
import { APPLICATION_ANSWERS } from './answer.repository';
import { changeApplication, listHandedIn } from './application.repository';
import { formOf, loadOwn, lockDraft } from './own-application';
import { changesAnything, requireFewEdits, writeEdits, type EditResult, type SentEdit } from './write-edits';

/** What became of some edits, and the version of their application since: whoever signs names it. */
export interface WrittenEdits {
  readonly version: number;
  readonly results: readonly EditResult[];
}

/** Writes answers one by one, from several people and phones, without losing a text. */
@Injectable()
export class AnswerService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Writes edits in their order. Each has its own outcome: what one question refuses does not hold up another. The version
   * of the application grows, so that nobody signs what they have not seen.
   */
  async write(actor: Actor, id: string, edits: readonly SentEdit[]): Promise<WrittenEdits> {
    const person = requirePermission(actor, 'application:write');
    requireFewEdits(edits);
    return this.database.asActor(actor, async (tx) => {
      const row = await lockDraft(tx, person, id);
      const form = await formOf(tx, row);
      const { tenantId, personId: writtenBy } = person;
      const key = { tenantId, ownerId: id, writtenBy, writtenAt: this.clock.now() };
      const results = await writeEdits(tx, { store: APPLICATION_ANSWERS, key, form }, edits);
      const version = changesAnything(results)
        ? await changeApplication(tx, row, { readyBy: null, readyAt: null })
        : row.version;
      return { version, results };
    });
  }

  /** What the profile or an earlier application says already, for questions that name where that is. */
  async suggestions(actor: Actor, id: string): Promise<Readonly<Record<string, SuggestedAnswer>>> {
    const person = requirePermission(actor, 'application:read-own');
    return this.database.asActor(actor, async (tx) => {
      const { form } = await loadOwn(tx, person, id);
      const earlier = await listHandedIn(tx, person.tenantId);
      const sources = earlier.map(({ answers, document, at }) => ({
        from: 'application' as const,
        at,
        values: reusableOf(document as Form, answers),
      }));
      return suggestionsFor(form, sources);
    });
  }
}
