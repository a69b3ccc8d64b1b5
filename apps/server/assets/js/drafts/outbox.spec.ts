import fc from 'fast-check';
import { decideEdit, type KeptAnswer } from '@puente/grants/core';
import { canonicalJson } from '@puente/kernel';
import { Autosave, type OutboxStore } from './autosave';
import { foldResults, nextLoad, type EditResult, type SentEdit } from './exchange';
import { joinOutboxes } from './join-outboxes';
import { chooseText, EMPTY_OUTBOX, openField, putText, unsentCount, type Outbox, type Shown } from './outbox';
import { meaningOf, type Reply } from './reply';

const QUESTIONS = ['why', 'plan'];

/** Keeps answers as the server does, and notes what was ever taken, and what was written over. */
class Answers {
  readonly kept = new Map<string, KeptAnswer>();
  readonly taken: { readonly questionId: string; readonly value: unknown }[] = [];
  readonly over: { readonly writer: string; readonly value: unknown }[] = [];
  readonly writings = new Map<string, number>();
  readonly valueOf = new Map<string, string>();
  readonly changed: string[] = [];

  take(edits: readonly SentEdit[]): Reply {
    return { status: 200, retryAfter: null, body: { results: edits.map((edit) => this.one(edit)) } };
  }

  private one(edit: SentEdit): EditResult {
    const { questionId, editId, value } = edit;
    const text = canonicalJson(value);
    if ((this.valueOf.get(editId) ?? text) !== text) this.changed.push(editId);
    this.valueOf.set(editId, text);
    const before = this.kept.get(questionId) ?? null;
    const outcome = decideEdit(before, edit);
    if (outcome !== 'already') this.taken.push({ questionId, value });
    if (outcome === 'written') this.write(edit, before);
    const now = this.kept.get(questionId);
    return {
      questionId,
      editId,
      outcome,
      version: now?.version ?? 0,
      value: now?.value ?? null,
      fault: null,
    };
  }

  private write({ questionId, editId, value }: SentEdit, before: KeptAnswer | null): void {
    this.writings.set(editId, (this.writings.get(editId) ?? 0) + 1);
    if (before) this.over.push({ writer: editId.slice(0, 3), value: before.value });
    const earlierEdits = before ? [...before.earlierEdits, before.editId] : [];
    this.kept.set(questionId, { value, editId, version: (before?.version ?? 0) + 1, earlierEdits });
  }
}

type Weather = 'fine' | 'lost on the way there' | 'lost on the way back' | 'busy' | 'signed out';

/** What windows share: it stays when they are gone. */
class Device implements OutboxStore {
  outbox: Outbox = EMPTY_OUTBOX;
  readonly windows: Writer[] = [];

  change(next: (outbox: Outbox) => Outbox): Promise<Outbox> {
    return Promise.resolve((this.outbox = next(this.outbox)));
  }
}

/** A person before one window of a device. */
class Writer {
  /** What was shown here, apart from what was written here. */
  readonly read = new Set<unknown>();
  readonly written = new Set<unknown>();
  readonly last = new Map<string, unknown>();
  private readonly shown = new Map<string, Shown>();
  private autosave = this.open();
  private weather: Weather = 'fine';
  private count = 0;

  constructor(
    readonly name: string,
    readonly device: Device,
    private readonly server: Answers,
  ) {
    device.windows.push(this);
  }

  async type(questionId: string): Promise<void> {
    const value = `${this.name} ${++this.count}`;
    const shown = this.shown.get(questionId) ?? this.look(questionId);
    this.shown.set(questionId, await this.autosave.write({ questionId, value, editId: this.id() }, shown));
    this.written.add(value);
    this.last.set(questionId, value);
  }

  send(weather: Weather): Promise<unknown> {
    this.weather = weather;
    return this.autosave.flush();
  }

  /** What was on the way stays on the way: the window that would have heard of it is gone. */
  killWindow(): void {
    this.shown.clear();
    this.autosave = this.open();
  }

  /** Reads both texts and keeps the device's own one. */
  choose(): void {
    for (const [questionId, { mine, theirs }] of Object.entries(this.device.outbox.twoTexts)) {
      this.read.add(theirs);
      this.written.add(mine);
      const text = { questionId, value: mine, editId: this.id() };
      this.device.outbox = chooseText(this.device.outbox, text);
      this.shown.delete(questionId);
    }
  }

  private look(questionId: string): Shown {
    const { version = 0, value = null } = this.server.kept.get(questionId) ?? {};
    const field = openField(this.device.outbox, questionId, { version, value });
    this.readOn(questionId, field.value);
    return field;
  }

  /** Who goes on where another window stopped knows what that one knew. */
  private readOn(questionId: string, value: unknown): void {
    this.read.add(value);
    const other = this.device.windows.find(({ last }) => last.get(questionId) === value);
    for (const known of [...(other?.read ?? []), ...(other?.written ?? [])]) this.read.add(known);
  }

  private open(): Autosave {
    return new Autosave(this.device, {
      send: (edits) => this.carry(edits),
      renewToken: () => Promise.resolve(false),
    });
  }

  private async carry(edits: readonly SentEdit[]): Promise<Reply> {
    await Promise.resolve();
    const none = { status: 0, body: null, retryAfter: null };
    if (this.weather === 'fine') return this.server.take(edits);
    if (this.weather === 'lost on the way back') this.server.take(edits);
    if (this.weather === 'busy') return { ...none, status: 503 };
    return this.weather === 'signed out' ? { ...none, status: 401 } : none;
  }

  private id = (): string => `${this.name}-${(nextId += 1)}`;
}

let nextId = 0;

interface Step {
  readonly who: number;
  readonly what: 'type' | 'send' | 'kill' | 'choose';
  readonly questionId: string;
  readonly weather: Weather;
}

/** Ana at two windows of her phone, and Beto at his. */
const WINDOWS = ['an1', 'an2', 'bet'];
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat({ max: WINDOWS.length - 1 }),
  what: fc.constantFrom('type', 'type', 'send', 'kill', 'choose'),
  questionId: fc.constantFrom(...QUESTIONS),
  weather: fc.constantFrom(
    'fine',
    'fine',
    'lost on the way there',
    'lost on the way back',
    'busy',
    'signed out',
  ),
});

/** While edits are on their way, their writer writes on. */
async function carryOut(writer: Writer, { what, questionId, weather }: Step): Promise<void> {
  if (what === 'type') await writer.type(questionId);
  if (what === 'kill') writer.killWindow();
  if (what === 'choose') writer.choose();
  if (what !== 'send') return;
  const sending = writer.send(weather);
  await writer.type(questionId);
  await sending;
}

/** In the end there is a connection, everybody is signed in, and who is asked chooses. */
async function comeToRest(writers: readonly Writer[]): Promise<void> {
  for (let round = 0; round < 20; round++) {
    for (const writer of writers) {
      await writer.send('fine');
      writer.choose();
    }
  }
}

/**
 * Every last text of every window reached the server, or was read at another window of its device and written on there; and
 * nothing was written over that its writer had not seen.
 */
function expectNothingLost(writers: readonly Writer[], server: Answers): void {
  for (const { name, device, last, read, written } of writers) {
    expect(unsentCount(device.outbox)).toBe(0);
    const elsewhere = device.windows.filter((each) => each.name !== name);
    for (const [questionId, value] of last) {
      if (!elsewhere.some((each) => each.read.has(value))) {
        expect(server.taken).toContainEqual({ questionId, value });
      }
    }
    const unseen = server.over.filter(
      ({ writer, value }) => writer === name && !read.has(value) && !written.has(value),
    );
    expect(unseen).toEqual([]);
  }
}

describe('the outbox of a device', () => {
  it('loses no text, sends none twice by another name and writes over nothing unseen, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const server = new Answers();
        const [phone, other] = [new Device(), new Device()];
        const writers = WINDOWS.map((name, index) => new Writer(name, index < 2 ? phone : other, server));
        for (const each of steps) await carryOut(writers[each.who]!, each);
        await comeToRest(writers);
        expectNothingLost(writers, server);
        expect(server.changed).toEqual([]);
        expect([...server.writings.values()].filter((times) => times > 1)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  const shown: Shown = { version: 3, editId: null };
  const put = (outbox: Outbox, value: string, editId: string, over: string | null): Outbox =>
    putText(outbox, { questionId: 'why', value, editId }, { ...shown, editId: over });

  it('sends a text that grew as one, and what came after it left as another', () => {
    const grown = put(put(EMPTY_OUTBOX, 'Un', 'a', null), 'Un albergue', 'b', 'a');
    expect(nextLoad(grown)).toEqual([
      { questionId: 'why', editId: 'b', seenVersion: 3, value: 'Un albergue', settles: [] },
    ]);
  });

  it('keeps both texts of two windows of one device', () => {
    const both = put(put(EMPTY_OUTBOX, 'Una', 'a', null), 'Otra', 'b', null);
    expect(both.edits.map(({ value }) => value)).toEqual(['Una', 'Otra']);
  });

  it('takes what another window held beside what it keeps, and loses neither', () => {
    const [kept, added] = [put(EMPTY_OUTBOX, 'Una', 'a', null), put(EMPTY_OUTBOX, 'Otra', 'b', null)];
    const joined = joinOutboxes(kept, added);
    expect(joined.edits.map(({ value }) => value)).toEqual(['Una', 'Otra']);
    expect(joinOutboxes(joined, added)).toEqual(joined);
    const said = { outcome: 'beside', version: 5, value: 'De Ana', fault: null } as const;
    const [first, second] = [kept, added].map((each) =>
      foldResults(each, [{ ...said, questionId: 'why', editId: each.edits[0]!.editId }]),
    );
    const asked = joinOutboxes(first!, second!);
    expect([asked.twoTexts.why?.mine, asked.edits]).toMatchObject(['Una', [{ value: 'Otra', seen: 0 }]]);
    expect(unsentCount(joinOutboxes(EMPTY_OUTBOX, second!))).toBe(1);
  });

  it('knows the newer of what two windows heard of the server', () => {
    const heard = (version: number): Outbox => ({
      ...EMPTY_OUTBOX,
      kept: { why: { version, value: `v${version}`, editId: null } },
    });
    for (const [one, other] of [
      [4, 5],
      [5, 4],
    ] as const) {
      expect(joinOutboxes(heard(one), heard(other)).kept.why?.version).toBe(5);
    }
  });

  it('keeps a refused text, and sends it again once it was changed', () => {
    const fault = { message: 'Es demasiado largo.' };
    const refused = foldResults(put(EMPTY_OUTBOX, 'Larga', 'a', null), [
      { questionId: 'why', editId: 'a', outcome: 'refused', version: 3, value: null, fault },
    ]);
    expect(nextLoad(refused)).toEqual([]);
    expect(openField(refused, 'why', { version: 3, value: null }).value).toBe('Larga');
    expect(nextLoad(put(refused, 'Corta', 'b', 'a'))).toMatchObject([{ value: 'Corta', seenVersion: 3 }]);
  });

  it('shows what somebody wrote elsewhere, not what this device sent before it', () => {
    const sent = foldResults(put(EMPTY_OUTBOX, 'Mía', 'a', null), [
      { questionId: 'why', editId: 'a', outcome: 'written', version: 4, value: 'Mía', fault: null },
    ]);
    expect(openField(sent, 'why', { version: 3, value: 'De la página guardada' }).value).toBe('Mía');
    expect(openField(sent, 'why', { version: 5, value: 'De Ana' }).value).toBe('De Ana');
  });

  const sent = [{ questionId: 'why', editId: 'a', seenVersion: 0, value: 'x', settles: [] }];
  it.each([
    { status: 0, said: null, means: { kind: 'later', offline: true, afterMs: 4_000 } },
    { status: 503, said: null, means: { kind: 'later', offline: false, afterMs: 4_000 } },
    { status: 429, said: null, retryAfter: 7, means: { kind: 'later', offline: false, afterMs: 7_000 } },
    { status: 200, said: { results: [] }, means: { kind: 'later', offline: false, afterMs: 4_000 } },
    { status: 200, said: '<html>', means: { kind: 'later', offline: false, afterMs: 4_000 } },
    { status: 401, said: null, means: { kind: 'sign-in' } },
    { status: 403, said: { code: 'csrf-refused' }, means: { kind: 'new-token' } },
    { status: 403, said: { code: 'forbidden' }, means: { kind: 'sign-in' } },
    { status: 409, said: null, means: { kind: 'over' } },
    { status: 413, said: null, means: { kind: 'smaller' } },
  ])('understands $status', ({ status, said, retryAfter = null, means }) => {
    expect(meaningOf({ status, body: said, retryAfter }, sent, 1)).toEqual(means);
  });

  it('finds the one edit that the server cannot read, and holds up no other', async () => {
    let outbox = put(EMPTY_OUTBOX, 'Buena', 'a', null);
    outbox = putText(
      outbox,
      { questionId: 'plan', value: 'Mala', editId: 'b' },
      { version: 0, editId: null },
    );
    const taken: unknown[] = [];
    const send = (edits: readonly SentEdit[]): Promise<Reply> => {
      if (edits.some(({ value }) => value === 'Mala')) {
        return Promise.resolve({ status: 400, body: null, retryAfter: null });
      }
      taken.push(...edits.map(({ value }) => value));
      const results = edits.map((each) => ({ ...each, outcome: 'written', version: 1, fault: null }));
      return Promise.resolve({ status: 200, body: { results }, retryAfter: null });
    };
    const store: OutboxStore = { change: (next) => Promise.resolve((outbox = next(outbox))) };
    const standing = await new Autosave(store, { send, renewToken: () => Promise.resolve(false) }).flush();
    expect([standing.kind, taken, Object.keys(outbox.refused)]).toEqual(['saved', ['Buena'], ['plan']]);
  });
});
