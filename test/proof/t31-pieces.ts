import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { MOST_UNDER_WAY } from '@puente/grants';
import type { Answer } from './ask';
import { fileDraft, fileForm, FILE_QUESTION, pieceFrom, promiseOf, uploadsOf } from './file-drafts';
import type { ProofApp, Role } from './proof-app';
import type { HostileFile } from './t31-files';

interface State {
  readonly offset: number;
  readonly bytes: number;
  readonly fileId: string | null;
}

/** Files of one application of the nonprofit's: sent whole, or in pieces as browsers with a weak signal do. */
export class PiecesOf {
  private constructor(
    private readonly proof: ProofApp,
    readonly application: string,
  ) {}

  static async newDraft(proof: ProofApp): Promise<PiecesOf> {
    return new PiecesOf(proof, await fileDraft(proof));
  }

  /** Says what is to come; answers with where its pieces go. */
  begin(name: string, length: number, type = '', role: Role = 'nonprofit'): Promise<Answer> {
    const question = { path: uploadsOf(this.application), headers: promiseOf(name, length, type) };
    return this.proof.as(role, { method: 'POST', ...question });
  }

  async begun(name: string, length: number, type = ''): Promise<string> {
    const { status, headers } = await this.begin(name, length, type);
    if (status !== 201) throw new Error(`Beginning answered ${status}.`);
    return String(headers.location);
  }

  piece(path: string, from: number, body: Buffer, role: Role = 'nonprofit'): Promise<Answer> {
    return this.proof.as(role, { method: 'PATCH', path, headers: pieceFrom(from), body });
  }

  /** In two pieces; answers what the last one was answered. */
  async inPieces({ name, declared, content }: HostileFile): Promise<Answer> {
    const begun = await this.begin(name, content.length, declared);
    if (begun.status !== 201) return begun;
    const [path, half] = [String(begun.headers.location), content.length >> 1];
    await this.piece(path, 0, content.subarray(0, half));
    return this.piece(path, half, content.subarray(half));
  }

  whole({ name, declared, content }: HostileFile): Promise<Answer> {
    const path = `/api/v1/applications/${this.application}/questions/${FILE_QUESTION}/files`;
    return this.proof.as('nonprofit', {
      method: 'POST',
      path,
      ...fileForm({ name, type: declared, content }),
    });
  }

  async state(path: string): Promise<State> {
    return JSON.parse((await this.proof.as('nonprofit', { path })).body) as State;
  }

  /** A connection that is cut when half of a piece has left. */
  async cutInMidPiece(path: string, from: number, body: Buffer): Promise<void> {
    const session = (await this.proof.sessionOf('nonprofit'))!;
    const headers = { ...pieceFrom(from), cookie: session.cookie, 'x-csrf-token': session.csrfToken };
    const sent = request(`${this.proof.url}${path}`, {
      method: 'PATCH',
      headers: { ...headers, 'content-length': String(body.length) },
    });
    sent.on('error', () => undefined);
    await new Promise<void>((done) => sent.write(body.subarray(0, body.length >> 1), () => done()));
    await new Promise((later) => setTimeout(later, 100));
    sent.destroy();
  }

  /** What a file is handed out as. */
  async handedOut(file: string): Promise<Buffer> {
    const path = `/api/v1/applications/${this.application}/files/${file}/link`;
    const { url } = JSON.parse((await this.proof.as('nonprofit', { path })).body) as { url: string };
    return Buffer.from(await (await fetch(`${this.proof.url}${url}`)).arrayBuffer());
  }

  /** Parts of files that lie there. */
  lying(): string[] {
    return readdirSync(join(this.proof.dataDir, 'arriving'));
  }

  /** Begins many at once; answers the statuses that were answered. */
  async beginMany(count: number): Promise<number[]> {
    const statuses: number[] = [];
    for (let begun = 0; begun < count; begun += 50) {
      const some = Array.from({ length: Math.min(50, count - begun) }, () => this.begin('a.txt', 9));
      statuses.push(...(await Promise.all(some)).map(({ status }) => status));
    }
    return statuses;
  }

  static readonly mostUnderWay = MOST_UNDER_WAY;
}
