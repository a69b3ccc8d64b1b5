import { Upload } from 'tus-js-client';
import { addresses, printOf } from './addresses';

const PIECE_BYTES = 512 * 1024;
/** A line over which nothing moves for so long is tried anew. */
const QUIET_MS = 30_000;
const WAITS_MS = [1_000, 2_000, 5_000, 10_000, 20_000];
/** Answers that only say: not now. */
const NOT_NOW = new Set([0, 423, 429]);
const RESUMED = new Set(['upload-elsewhere', 'upload-piece-refused']);
const NOT_THERE = new Set([404, 410]);

/**
 * Sends one file in pieces. Where the line breaks it waits and goes on by itself, with what the server has already; it ends
 * once the file was taken, or refused in words for its sender.
 */
export class Sending {
  /** @param told `phase(name)`, `progress(share)`, `done()` and `refused(why, words)` */
  constructor(file, { address, token, language }, told) {
    this.told = told;
    this.tries = 0;
    this.furthest = 0;
    this.upload = new Upload(file, {
      endpoint: new URL(address, location.href).href,
      headers: { 'x-csrf-token': token, 'accept-language': language },
      metadata: { filename: file.name, filetype: file.type },
      ...{ chunkSize: PIECE_BYTES, retryDelays: null, removeFingerprintOnSuccess: true },
      ...{ urlStorage: addresses, fingerprint: printOf },
      onAfterResponse: refuseToForget,
      onProgress: (sent, all) => this.moved(sent, all),
      onSuccess: () => this.end(() => told.done()),
      onError: (error) => this.failed(error),
    });
    this.online = () => this.goOn();
  }

  async start() {
    window.addEventListener('online', this.online);
    const [before] = await this.upload.findPreviousUploads();
    if (before) this.upload.resumeFromPreviousUpload(before);
    this.goOn();
  }

  /** Takes back what was sent. */
  async cancel() {
    this.end(() => undefined);
    await this.upload.abort(true).catch(() => undefined);
  }

  goOn() {
    if (this.isOver) return;
    clearTimeout(this.timer);
    if (!this.isWhole) this.told.phase('sending');
    this.watch();
    void this.upload.abort();
    this.upload.start();
  }

  moved(sent, all) {
    if (this.isOver) return;
    if (sent > this.furthest) this.tries = 0;
    this.furthest = Math.max(sent, this.furthest);
    this.isWhole = sent === all;
    this.told.progress(sent / all);
    if (this.isWhole) this.told.phase('checking');
    this.watch();
  }

  watch() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.goOn(), QUIET_MS);
  }

  failed(error) {
    if (this.isOver) return;
    const { status, code, message } = answerIn(error);
    if (isLater(status, code, error.originalRequest?.getMethod())) return this.wait(status);
    this.end(() => this.told.refused(status === 401 || status === 403 ? 'signIn' : 'failed', message));
  }

  wait(status) {
    clearTimeout(this.timer);
    const pause = WAITS_MS[Math.min(this.tries, WAITS_MS.length - 1)];
    this.tries += 1;
    this.told.phase(status === 0 ? 'waiting' : status === 423 ? 'checking' : 'busy');
    this.timer = setTimeout(() => this.goOn(), pause);
  }

  end(say) {
    this.isOver = true;
    clearTimeout(this.timer);
    window.removeEventListener('online', this.online);
    say();
  }
}

/** Whether asking again may help: a piece whose file is gone is asked about, and begun anew. */
function isLater(status, code, method) {
  if (NOT_NOW.has(status) || status >= 500 || RESUMED.has(code)) return true;
  return method === 'HEAD' ? status === 409 : method === 'PATCH' && NOT_THERE.has(status);
}

/** Only an address that is gone is to be forgotten: after any other answer the library would begin the file anew. */
function refuseToForget(request, response) {
  const status = response.getStatus();
  if (request.getMethod() !== 'HEAD' || status < 400 || status === 423 || NOT_THERE.has(status)) return;
  throw Object.assign(new Error('The server does not say how far the file has come.'), { status });
}

function answerIn({ originalResponse, causingError }) {
  const status = originalResponse?.getStatus() ?? causingError?.status ?? 0;
  try {
    const { code = '', message, errors } = JSON.parse(originalResponse.getBody());
    return { status, code, message: errors?.[0]?.message ?? message ?? '' };
  } catch {
    return { status, code: '', message: '' };
  }
}
