import { Autosave } from './drafts/autosave';
import { startCounters } from './drafts/counter';
import { deviceStore, keepFor, ownerOf, steadyStore, tidy, windowStore } from './drafts/device';
import { questionOf, readField, writeField } from './drafts/fields';
import { joinOutboxes } from './drafts/join-outboxes';
import { lineTo } from './drafts/line';
import { chooseText, EMPTY_OUTBOX, openField, unsentCount } from './drafts/outbox';
import { mindSignOut } from './drafts/sign-out';
import { standingLine, wordsOf } from './drafts/standing';
import { showTwoTexts } from './drafts/two-texts';

const PAUSE_MS = 2_000;
const LOCK = 'puente-outbox';
const WORKER = '/service-worker.js';

/** The form of a section: what is typed is kept first on the device, if its person wants so, and then sent. */
class DraftForm {
  constructor(form, root) {
    this.form = form;
    this.root = root;
    this.draft = JSON.parse(root.dataset.draft);
    this.words = wordsOf(JSON.parse(root.dataset.words));
    this.line = standingLine(root, this.words);
    this.shown = new Map();
    this.typed = new Set();
  }

  /** Listens from the first moment: what is typed or sent before the device answered waits for it. */
  async start() {
    this.form.addEventListener('input', (event) => this.take(event.target));
    this.form.addEventListener('submit', (event) => void this.leave(event));
    const opened = this.open();
    this.written = opened;
    await opened;
    for (const name of ['online', 'pageshow']) window.addEventListener(name, () => this.sendIn(0));
    document.addEventListener('visibilitychange', () => this.sendIn(0));
    window.addEventListener('beforeunload', (event) => this.warn(event));
    this.count = startCounters(this.form);
    this.offerChoice();
    const plain = document.querySelector('[data-saved]');
    if (plain) plain.hidden = true;
    if (this.isKept) void this.keepPage().catch(() => undefined);
    this.sendIn(0);
  }

  async open() {
    this.isKept = await isKeptFor(this.draft.person);
    this.store = this.isKept ? this.deviceStore() : windowStore();
    this.autosave = new Autosave(this.store, lineTo(this.draft, this.form.elements._csrf.value));
    await this.restore();
  }

  deviceStore = () => steadyStore(this.draft, () => this.loseDevice());

  /** From now on closing the window loses what was not sent. */
  loseDevice() {
    this.isKept = false;
    const line = document.createElement('p');
    line.className = 'alert alert-warning';
    line.setAttribute('role', 'alert');
    line.textContent = this.words.notKept;
    this.root.append(line);
  }

  look = (change = (outbox) => outbox) => this.store.change(change);

  /** Texts of this device that the page does not show. Whoever typed already has seen the page's text and no other. */
  async restore() {
    const outbox = await this.look();
    for (const question of this.draft.questions) {
      const page = { version: question.version, value: null };
      const opened = openField(this.typed.has(question.id) ? EMPTY_OUTBOX : outbox, question.id, page);
      this.shown.set(question.id, { version: opened.version, editId: opened.editId });
      if (opened.fromDevice) writeField(this.form, question, opened.value);
    }
    this.showAsked(outbox);
  }

  /** One text after the other, so that each knows what its field showed. */
  take(field) {
    const question = questionOf(this.draft.questions, field);
    if (!question) return;
    this.typed.add(question.id);
    const text = {
      questionId: question.id,
      value: readField(this.form, question),
      editId: globalThis.crypto.randomUUID(),
    };
    this.written = this.written.then(async () => {
      this.shown.set(question.id, await this.autosave.write(text, this.shown.get(question.id)));
      this.unsent = unsentCount(await this.look());
    });
    this.line.show('writing', 0);
    this.sendIn(PAUSE_MS);
  }

  sendIn(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), milliseconds);
  }

  /** One window at a time sends; whoever comes meanwhile looks again. */
  async send() {
    await this.written;
    const standing = globalThis.navigator.locks
      ? await globalThis.navigator.locks.request(LOCK, () => this.autosave.flush())
      : await this.autosave.flush();
    const outbox = await this.look();
    this.unsent = unsentCount(outbox);
    this.showAsked(outbox);
    this.line.show(nameOf(standing, outbox), this.unsent);
    if (standing.kind === 'later') this.sendIn(standing.afterMs);
    if (standing.kind === 'later' && this.isKept) void askForSync();
    return standing;
  }

  showAsked(outbox) {
    for (const question of this.draft.questions) {
      const place = this.placeOf(question.id);
      const asked = outbox.twoTexts[question.id];
      if (asked && place)
        showTwoTexts(place, asked, this.words, (value) => void this.choose(question, value));
      this.showRefused(place, outbox.refused[question.id]);
    }
  }

  showRefused(place, refused) {
    place?.querySelector(':scope > [data-draft-refused]')?.remove();
    if (!place || !refused) return;
    const line = document.createElement('p');
    line.className = 'field-error';
    line.setAttribute('data-draft-refused', '');
    line.textContent = refused.message || this.words.refused;
    place.append(line);
  }

  async choose(question, value) {
    const editId = globalThis.crypto.randomUUID();
    await this.look((outbox) => chooseText(outbox, { questionId: question.id, value, editId }));
    this.shown.set(question.id, { version: question.version, editId });
    writeField(this.form, question, value);
    this.count();
    this.placeOf(question.id)?.querySelector('input, textarea, select')?.focus();
    this.sendIn(0);
  }

  placeOf = (id) => this.form.querySelector(`[data-question="${id}"]`);

  /** Everything is sent before the page goes on, so that the server answers to what it has. */
  async leave(event) {
    if (this.isLeaving) return;
    event.preventDefault();
    const { submitter } = event;
    const mayGo = await this.sendBefore(submitter).catch(() => true);
    if (!mayGo) return this.root.scrollIntoView();
    this.isLeaving = true;
    this.form.requestSubmit(submitter);
  }

  async sendBefore(submitter) {
    const standing = await this.send();
    const outbox = await this.look();
    if (standing.kind !== 'saved' || Object.keys(outbox.twoTexts).length > 0) return false;
    for (const id of Object.keys(outbox.kept)) this.markSaved(id, outbox.kept[id].version, submitter?.name);
    return true;
  }

  /** What the server has from here already, the form does not send again; who chooses or takes over, does. */
  markSaved(id, version, button) {
    const seen = this.form.elements[`v.${id}`];
    if (!seen) return;
    seen.value = String(version);
    const chosen = new FormData(this.form).get(`choose.${id}`);
    seen.disabled = button !== 'use' && !chosen;
  }

  /** Only where leaving would lose something. */
  warn(event) {
    if (!this.isLeaving && !this.isKept && this.unsent > 0) event.preventDefault();
  }

  /** Whose phone it is, is asked once; until then nothing stays on it. */
  offerChoice() {
    const choice = this.root.querySelector('[data-draft-choice]');
    choice.hidden = this.isKept;
    choice.querySelector('[data-draft-own]').addEventListener('click', () => void this.keep(choice));
  }

  async keep(choice) {
    const moved = this.written.then(() => this.moveToDevice());
    this.written = moved;
    if (!(await moved)) return;
    choice.hidden = true;
    await this.keepPage().catch(() => undefined);
    await this.send();
  }

  /** What is typed meanwhile waits for the device: it would stay behind in the window. */
  async moveToDevice() {
    const outbox = await this.look();
    try {
      await keepFor(this.draft.person);
      await deviceStore(this.draft).change((before) => joinOutboxes(before, outbox));
    } catch {
      this.loseDevice();
      return false;
    }
    Object.assign(this, { store: this.deviceStore(), isKept: true });
    this.autosave = new Autosave(this.store, lineTo(this.draft, this.form.elements._csrf.value));
    return true;
  }

  /** A small worker keeps this page and what it is drawn with, for when there is no signal. */
  async keepPage() {
    if (!globalThis.navigator.serviceWorker) return;
    await globalThis.navigator.serviceWorker.register(WORKER);
    const { active } = await globalThis.navigator.serviceWorker.ready;
    const files = [...document.querySelectorAll('link[rel="stylesheet"], script[src]')];
    active.postMessage({
      kind: 'keep',
      page: location.pathname,
      files: files.map((each) => each.href ?? each.src),
    });
  }
}

/** A device that keeps nothing is as one that was not asked to. */
async function isKeptFor(person) {
  try {
    await tidy(person);
    return Boolean(await ownerOf());
  } catch {
    return false;
  }
}

function nameOf(standing, outbox) {
  if (Object.keys(outbox.twoTexts).length > 0) return 'asked';
  if (Object.keys(outbox.refused).length > 0) return 'refused';
  if (standing.kind === 'later') return standing.offline ? 'offline' : 'busy';
  return standing.kind === 'sign-in' ? 'signIn' : standing.kind;
}

async function askForSync() {
  const worker = await globalThis.navigator.serviceWorker?.ready;
  await worker?.sync?.register('outbox').catch(() => undefined);
}

const root = document.querySelector('[data-draft]');
const form = root?.closest('form') ?? document.getElementById(root?.dataset.form ?? '');
if (form) {
  const draftForm = new DraftForm(form, root);
  void draftForm.start();
  mindSignOut(draftForm);
}
