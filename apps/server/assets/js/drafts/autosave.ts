import { foldResults, FULL_LOAD, markSent, nextLoad, ONE_BY_ONE, type Load, type SentEdit } from './exchange';
import { putText, type NewText, type Outbox, type Shown } from './outbox';
import { meaningOf, type Meaning, type Reply } from './reply';

/** Where one application's outbox is kept. A change is made as one step, seen by all windows of the device. */
export interface OutboxStore {
  change(next: (outbox: Outbox) => Outbox): Promise<Outbox>;
}

/** How things stand after an attempt to send. */
export type Standing =
  | { readonly kind: 'saved' | 'sign-in' | 'over' }
  | { readonly kind: 'later'; readonly offline: boolean; readonly afterMs: number };

export interface Line {
  /** Never fails: no answer is the status 0. */
  send(edits: readonly SentEdit[]): Promise<Reply>;
  /** Asks for a new token of forms; false when there is none to be had. */
  renewToken(): Promise<boolean>;
}

/** How the sending under way goes on. */
interface Course {
  load: Load;
  mayRenew: boolean;
}

/**
 * Writes first into the device's store, then to the server: a text leaves the store only when the server said what became of
 * it. The same for pages, for the service worker and for whoever wants to see it fail.
 */
export class Autosave {
  private tries = 0;
  private running: Promise<Standing> | null = null;

  constructor(
    private readonly store: OutboxStore,
    private readonly line: Line,
  ) {}

  /** Resolves when the text is safe on the device, with what its field shows now. */
  async write(text: NewText, shown: Shown): Promise<Shown> {
    await this.store.change((outbox) => putText(outbox, text, shown));
    return { ...shown, editId: text.editId };
  }

  /** Sends what waits, load by load. Two calls at once are one. */
  flush(): Promise<Standing> {
    this.running ??= this.sendAll().finally(() => (this.running = null));
    return this.running;
  }

  private async sendAll(): Promise<Standing> {
    const course: Course = { load: FULL_LOAD, mayRenew: true };
    for (;;) {
      const sent = await this.take(course.load);
      if (sent.length === 0) return { kind: 'saved' };
      const meaning = meaningOf(await this.line.send(sent), sent, this.tries);
      const standing = await this.actOn(meaning, sent, course);
      if (standing) return standing;
    }
  }

  /** Null: go on. */
  private async actOn(meaning: Meaning, sent: readonly SentEdit[], course: Course): Promise<Standing | null> {
    switch (meaning.kind) {
      case 'results':
        this.tries = 0;
        await this.store.change((outbox) => foldResults(outbox, meaning.results));
        return null;
      case 'smaller':
        if (sent.length === 1) await this.refuse(sent[0]!);
        course.load = ONE_BY_ONE;
        return null;
      case 'new-token':
        if (!course.mayRenew || !(await this.line.renewToken())) return { kind: 'sign-in' };
        course.mayRenew = false;
        return null;
      case 'later':
        this.tries += 1;
        return meaning;
      default:
        return meaning;
    }
  }

  /** Chosen and marked in one step: a text written in between would go with an edit that left without it. */
  private async take(load: Load): Promise<readonly SentEdit[]> {
    let sent: readonly SentEdit[] = [];
    await this.store.change((outbox) => {
      sent = nextLoad(outbox, load);
      return sent.length === 0 ? outbox : markSent(outbox, sent);
    });
    return sent;
  }

  /** One edit that the server cannot read holds up no other: it is found by sending one by one, and told of. */
  private async refuse({ questionId, editId }: SentEdit): Promise<void> {
    const refused = { questionId, editId, outcome: 'refused', version: 0, value: null, fault: null } as const;
    await this.store.change((outbox) => foldResults(outbox, [refused]));
  }
}
