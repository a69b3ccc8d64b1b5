import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { Autosave, type Standing } from '../../apps/server/assets/js/drafts/autosave';
import type { SentEdit } from '../../apps/server/assets/js/drafts/exchange';
import {
  chooseText,
  EMPTY_OUTBOX,
  openField,
  type Outbox,
  type Shown,
} from '../../apps/server/assets/js/drafts/outbox';
import type { Reply } from '../../apps/server/assets/js/drafts/reply';
import type { Cut, PhoneLine } from './line';
import type { Applicant } from './seed-applicants';

/** The store of a phone: what is in it outlives every window. */
class DeviceStore {
  outbox: Outbox = EMPTY_OUTBOX;

  async change(next: (outbox: Outbox) => Outbox): Promise<Outbox> {
    await nextTurn();
    return (this.outbox = structuredClone(next(this.outbox)));
  }
}

/** A window with the form. Killed, it does nothing any more: whatever it waited for never comes. */
class FormWindow {
  readonly autosave: Autosave;
  readonly shown = new Map<string, Shown>();
  private alive = true;
  private stopSending: () => void = () => undefined;

  constructor(
    store: DeviceStore,
    private readonly send: (
      edits: readonly SentEdit[],
      underWay: (stop: () => void) => void,
    ) => Promise<Reply>,
  ) {
    this.autosave = new Autosave(
      { change: (next) => store.change((outbox) => (this.alive ? next(outbox) : outbox)) },
      { send: (edits) => this.carry(edits), renewToken: () => Promise.resolve(false) },
    );
  }

  kill(): void {
    this.alive = false;
    this.stopSending();
  }

  private async carry(edits: readonly SentEdit[]): Promise<Reply> {
    const reply = await this.send(edits, (stop) => (this.stopSending = stop));
    return this.alive ? reply : new Promise<never>(() => undefined);
  }
}

/** Somebody who writes an application on a phone, with the same outbox as the pages have. */
export class Phone {
  readonly lastTexts = new Map<string, string>();
  /** Texts of others that were shown beside the own one, before it was chosen. */
  readonly passedOver = new Set<unknown>();
  isSending = false;
  /** How the next request ends. */
  nextCut: Cut = null;
  typed = 0;
  private readonly store = new DeviceStore();
  private window = this.openWindow();

  constructor(
    readonly name: string,
    readonly applicant: Applicant,
    private readonly line: PhoneLine,
  ) {}

  /** Resolves when the phone keeps the text: from then on it must not be lost. */
  async type(questionId: string): Promise<void> {
    const { window } = this;
    const value = `${this.name}: ${questionId} ${++this.typed}`;
    const shown =
      window.shown.get(questionId) ?? openField(this.store.outbox, questionId, { version: 0, value: null });
    window.shown.set(
      questionId,
      await window.autosave.write({ questionId, value, editId: randomUUID() }, shown),
    );
    if (window === this.window) this.lastTexts.set(questionId, value);
  }

  flush(): Promise<Standing> {
    return this.window.autosave.flush();
  }

  /** The window is gone with all that it knew, and opened again. */
  killWindow(): void {
    this.window.kill();
    this.window = this.openWindow();
  }

  /** Sends until nothing waits, choosing the own text where two stand. */
  async comeToRest(limitMs: number): Promise<boolean> {
    const end = performance.now() + limitMs;
    while (performance.now() < end) {
      const standing = await this.flush();
      if (standing.kind === 'saved' && Object.keys(this.store.outbox.twoTexts).length === 0) return true;
      if (standing.kind === 'saved') await this.choose();
      else await wait(50);
    }
    return false;
  }

  /** As a person does who is shown two texts: takes the own one. */
  async choose(): Promise<void> {
    const { window } = this;
    await this.store.change((outbox) =>
      Object.entries(outbox.twoTexts).reduce((next, [questionId, { mine, theirs }]) => {
        this.passedOver.add(theirs);
        window.shown.delete(questionId);
        return chooseText(next, { questionId, value: mine, editId: randomUUID() });
      }, outbox),
    );
  }

  private openWindow(): FormWindow {
    return new FormWindow(this.store, async (edits, underWay) => {
      const cut = this.nextCut;
      this.nextCut = null;
      this.isSending = true;
      const { applicationId, headers } = this.applicant;
      const path = `/api/v1/applications/${applicationId}/edits`;
      return this.line
        .send({ method: 'POST', path, headers, body: { edits } }, cut, underWay)
        .finally(() => (this.isSending = false));
    });
  }
}
