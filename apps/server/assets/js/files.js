import { isSupported } from 'tus-js-client';
import { Sending } from './files/sending';
import { shrunk } from './files/shrink';

/** What is said aloud of the way of a file: its quarters. */
const STEPS = 4;

/** The form of a file: what it would send at once goes in pieces, which a bad line may interrupt. */
class FileForm {
  constructor(form) {
    this.form = form;
    this.words = JSON.parse(form.dataset.words);
    this.input = form.elements.file;
    this.panel = form.querySelector('[data-upload-panel]');
    this.bar = this.panel.querySelector('progress');
    this.said = this.panel.querySelector('[data-upload-said]');
    this.share = this.panel.querySelector('[data-upload-share]');
    this.button = form.querySelector('button[type=submit]');
    this.turn = 0;
  }

  start() {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.isBusy) void this.send(this.input.files[0]);
    });
    this.panel.querySelector('[data-upload-cancel]').addEventListener('click', () => void this.cancel());
    window.addEventListener('beforeunload', (event) => this.isBusy && event.preventDefault());
  }

  async send(chosen) {
    const turn = (this.turn += 1);
    this.isBusy = true;
    this.form.querySelector('#f-file-error')?.remove();
    this.show(true);
    this.panel.focus();
    this.phase('preparing');
    const file = await shrunk(chosen);
    if (!this.isBusy || turn !== this.turn) return;
    const { upload: address } = this.form.dataset;
    const way = { address, token: this.form.elements._csrf.value, language: document.documentElement.lang };
    this.sending = new Sending(file, way, this);
    await this.sending.start();
  }

  phase = (name) => this.say(this.words[name]);

  /** What was said already is not said again. */
  say(words) {
    if (this.said.textContent !== words) this.said.textContent = words;
  }

  progress(share) {
    const percent = Math.floor(share * 100);
    this.bar.value = percent;
    this.share.textContent = `${percent} %`;
    const step = Math.floor(share * STEPS) * (100 / STEPS);
    if (step > 0 && step < 100) this.say(this.words.sent.replace('{percent}', String(step)));
  }

  done() {
    this.isBusy = false;
    this.phase('done');
    location.replace(this.form.action);
  }

  refused(why, message) {
    this.isBusy = false;
    this.show(false);
    const line = document.createElement('p');
    line.className = 'field-error';
    line.id = 'f-file-error';
    line.textContent = (why === 'failed' && message) || this.words[why];
    this.input.after(line);
    this.input.setAttribute('aria-invalid', 'true');
    this.input.setAttribute('aria-describedby', 'f-file-hint f-file-error');
    this.input.focus();
  }

  async cancel() {
    this.isBusy = false;
    await this.sending?.cancel();
    this.sending = null;
    this.show(false);
    this.input.focus();
  }

  show(isSending) {
    this.panel.hidden = !isSending;
    this.input.disabled = isSending;
    this.button.disabled = isSending;
    this.bar.value = 0;
    this.share.textContent = '';
    this.said.textContent = '';
  }
}

const form = document.querySelector('form[data-upload]');
if (form && isSupported && globalThis.crypto?.subtle) new FileForm(form).start();
