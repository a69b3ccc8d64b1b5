import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Quarantine } from '@puente/documents';
import { asSuperuser, donationCfdi, HARMFUL_LINE, TestScanner } from '@puente/testing';
import type { Answer } from './ask';
import { sentByBatch } from './paid-award';
import { ProofApp } from './proof-app';
import { isFullProof, reportFigure } from './proof-run';
import { Random } from './random';
import { PiecesOf } from './t31-pieces';
import { makersFor, RETURNED, type HostileFile } from './t31-files';
import { HOSTILE_RECEIPTS } from './t31-receipts';

const MOST_GROWTH_MB = 100;
const LONGEST_STALL_MS = 200;
const BOUNDARY = '----puente-proof';

/** T31: whatever is uploaded, nothing leaves the quarantine unseen, nothing is shown, and the server does not feel it. */
describe('T31 uploads', () => {
  const random = Random.fromSeed('T31 uploads');
  const scanner = new TestScanner();
  const figures = { sent: 0, outside: 0, inline: 0, wrong: 0, growthMb: 0, stallMs: 0 };
  let proof: ProofApp;

  jest.setTimeout(600_000);
  beforeAll(async () => {
    proof = await ProofApp.start({ CLAMD_URL: await scanner.open() });
  });
  afterAll(async () => {
    await proof.stop();
    await scanner.close();
    const { sent, outside, inline, wrong, growthMb, stallMs } = figures;
    reportFigure({
      test: 'T31',
      title: 'Uploads',
      figure: `${sent} files: ${wrong} taken or refused wrongly, ${outside} outside quarantine, ${inline} shown, RSS +${growthMb} MB, longest stall ${stallMs} ms`,
      target: `300 files; 0 outside quarantine, 0 inline, 0 crashes, RSS < +${MOST_GROWTH_MB} MB, stall < ${LONGEST_STALL_MS} ms, scanner down = refused`,
    });
  });

  const send = ({ name, declared, content }: HostileFile): Promise<Answer> =>
    proof.as('nonprofit', {
      method: 'POST',
      path: '/api/v1/my/documents',
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: Buffer.concat([
        Buffer.from(
          `--${BOUNDARY}\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nother\r\n--${BOUNDARY}\r\n` +
            `Content-Disposition: form-data; name="file"; filename="${name.replace(/["\r\n]/g, '_')}"\r\nContent-Type: ${declared}\r\n\r\n`,
        ),
        content,
        Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
      ]),
    });

  /** Sends a file and watches the server alone: making and sending it happens in this process as well. */
  const watched = async (each: HostileFile): Promise<Answer & { stallMs: number }> => {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    const sending = send(each);
    await wait(30);
    delay.enable();
    const answer = await sending;
    delay.disable();
    return { ...answer, stallMs: Math.round(delay.max / 1e6) };
  };

  /** A busy machine stalls anybody once or twice; what stalls the server does so every time. */
  async function leastStall(each: HostileFile, first: number): Promise<number> {
    let least = first;
    for (let tries = 0; tries < 3 && least >= LONGEST_STALL_MS; tries++) {
      least = Math.min(least, (await watched(each)).stallMs);
    }
    return least;
  }

  /** Everything that lies in the data folder, by path. */
  const lying = (): string[] =>
    readdirSync(proof.dataDir, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name));

  const removeAll = async (): Promise<void> => {
    const { body } = await proof.as('nonprofit', { path: '/api/v1/my/documents' });
    for (const { id } of JSON.parse(body) as { id: string }[]) {
      await proof.as('nonprofit', { method: 'DELETE', path: `/api/v1/my/documents/${id}` });
    }
    // A nonprofit adds a few files a day; what is removed counts too.
    await asSuperuser(proof.test, 'update document_counts set added = 0');
  };

  it('are taken or refused by what they are, and the server does not feel it', async () => {
    const files: HostileFile[] = [];
    for (const make of makersFor(isFullProof() ? 300 : 'short')) files.push(await make(random));
    await send({ ...files[0]!, kind: 'first' });
    const before = process.memoryUsage.rss();
    let most = before;
    const wrong: string[] = [];
    for (const each of files) {
      const { status, body, stallMs } = await watched(each);
      figures.sent++;
      figures.stallMs = Math.max(figures.stallMs, await leastStall(each, stallMs));
      most = Math.max(most, process.memoryUsage.rss());
      const taken = status === 201;
      if (taken !== (each.harmless ?? false) || status >= 500) {
        wrong.push(`${each.kind} ${each.name}: ${status} ${body}`);
      }
      if (taken) await removeAll();
    }
    figures.wrong = wrong.length;
    figures.growthMb = Math.round((most - before) / 1024 / 1024);
    expect(wrong).toEqual([]);
    expect(figures.growthMb).toBeLessThan(MOST_GROWTH_MB);
    expect(figures.stallMs).toBeLessThan(LONGEST_STALL_MS);
  });

  it('as receipts of donations are read where nobody feels it, or refused for what they are', async () => {
    const path = `/api/v1/my/payments/${await sentByBatch(proof)}/donation-receipt`;
    const post = (xml: string): Promise<Answer> => proof.asJson('nonprofit', 'POST', path, { xml });
    for (const [kind, xml, code] of HOSTILE_RECEIPTS) {
      const { status, body } = await post(xml);
      figures.sent++;
      expect([kind, status, /"code":"((?:cfdi|file)-[^"]+)"/.exec(body)?.[1]]).toEqual([kind, 422, code]);
    }
    expect((await post(donationCfdi())).status).toBe(204);
  });

  it('leave nothing outside the quarantine, and nothing in it', () => {
    const inQuarantine = readdirSync(join(proof.dataDir, 'quarantine'));
    const readable = lying().filter((path) => readFileSync(path).includes('CANARY'));
    const outside = ['out-of-quarantine', 'passwd'].filter((name) => existsSync(join(tmpdir(), name)));
    figures.outside = inQuarantine.length + readable.length + outside.length;
    expect({ inQuarantine, readable, outside }).toEqual({ inQuarantine: [], readable: [], outside: [] });
  });

  it('come back as files to keep, never to be shown, without what their makers left in them', async () => {
    for (const make of RETURNED) {
      const each = await make(random);
      const { status, body } = await send(each);
      expect({ kind: each.kind, status }).toEqual({ kind: each.kind, status: 201 });
      const { id } = JSON.parse(body) as { id: string };
      const link = await proof.as('nonprofit', { path: `/api/v1/my/documents/${id}/link` });
      const answer = await proof.as('visitor', { path: (JSON.parse(link.body) as { url: string }).url });
      const { 'content-disposition': disposition, 'content-security-policy': policy } = answer.headers;
      const shown =
        !/^attachment; filename="documento-\d+\.\w+"$/.test(String(disposition)) ||
        !String(policy).startsWith('sandbox;') ||
        answer.headers['x-content-type-options'] !== 'nosniff';
      if (shown) figures.inline++;
      expect({ status: answer.status, shown, tells: /CANARY|Exif|xpacket/.test(answer.body) }).toEqual({
        status: 200,
        shown: false,
        tells: false,
      });
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    await removeAll();
  });

  it('as answers of applications come whole or in pieces, and lose what their makers left in them', async () => {
    const draft = await PiecesOf.newDraft(proof);
    const fate = ({ status, headers, body }: Answer): number | string => {
      if (status !== 204 && status !== 201) return /"code":"(file-[^"]+)"/.exec(body)?.[1] ?? status;
      expect(headers['access-control-allow-origin']).toBeUndefined();
      return 'taken';
    };
    for (const make of RETURNED.slice(0, 3)) {
      const each = await make(random);
      expect([each.kind, fate(await draft.inPieces(each))]).toEqual([each.kind, 'taken']);
      expect([each.kind, fate(await draft.whole(each))]).toEqual([each.kind, 'taken']);
    }
    const { body } = await proof.as('nonprofit', { path: `/api/v1/applications/${draft.application}/files` });
    const kept = JSON.parse(body) as { id: string }[];
    expect(kept).toHaveLength(6);
    for (const { id } of kept) {
      expect((await draft.handedOut(id)).toString('latin1')).not.toMatch(/CANARY|Exif|xpacket/);
    }
    const program = {
      kind: '',
      name: 'a.pdf',
      declared: 'application/pdf',
      content: Buffer.from('MZ program'),
    };
    expect(fate(await draft.inPieces(program))).toBe('file-type-differs');
    for (const name of ['../../etc/passwd.txt', 'a\u202etxt.pdf', 'C:\\a.txt', '']) {
      expect(fate(await draft.begin(name, 4))).toBe('file-name-odd');
    }
    expect(fate(await draft.begin('a.exe', 4))).toBe('file-type-unknown');
    expect([draft.lying(), readdirSync(join(proof.dataDir, 'quarantine'))]).toEqual([[], []]);
  });

  it('in pieces go on where a connection was cut, with equal bytes, taken once', async () => {
    const draft = await PiecesOf.newDraft(proof);
    const content = Buffer.from(Array.from({ length: 90_000 }, () => random.below(1e9)).join('\n'));
    const path = await draft.begun('cifras.txt', content.length);
    await draft.cutInMidPiece(path, 0, content);
    const { offset, fileId } = await draft.state(path);
    expect([offset > 0, offset < content.length, fileId]).toEqual([true, true, null]);
    expect((await draft.piece(path, 0, content)).status).toBe(409);
    expect((await draft.piece(path, offset, content.subarray(offset))).status).toBe(204);
    const again = await draft.state(path);
    expect([again.offset, (await draft.piece(path, content.length, Buffer.alloc(0))).status]).toEqual([
      content.length,
      204,
    ]);
    expect((await draft.handedOut(again.fileId!)).equals(content)).toBe(true);
    expect(draft.lying()).toEqual([]);
  });

  it('in pieces are their sender’s alone, as long as they said, and few at a time', async () => {
    const draft = await PiecesOf.newDraft(proof);
    const path = await draft.begun('a.txt', 9);
    for (const role of ['officer', 'hip', 'visitor'] as const) {
      const expected = role === 'visitor' ? 401 : 403;
      expect((await draft.piece(path, 0, Buffer.from('Ajeno'), role)).status).toBe(expected);
    }
    expect((await draft.piece(path, 0, Buffer.from('Más de lo dicho'))).status).toBe(422);
    const other = await PiecesOf.newDraft(proof);
    const elsewhere = path.replace(draft.application, other.application);
    expect((await draft.piece(elsewhere, 0, Buffer.from('Nueve'))).status).toBe(404);
    expect((await draft.begin('a.txt', 0)).status).toBe(422);
    expect((await draft.begin('a.txt', 11 * 1024 * 1024)).status).toBe(422);
    const statuses = await draft.beginMany(isFullProof() ? 10_000 : 60);
    expect(statuses.filter((status) => status === 201)).toHaveLength(PiecesOf.mostUnderWay - 1);
    expect(new Set(statuses)).toEqual(new Set([201, 409]));
    expect(draft.lying()).toHaveLength(PiecesOf.mostUnderWay);
    expect((await proof.as('nonprofit', { method: 'DELETE', path })).status).toBe(204);
    expect(draft.lying()).toHaveLength(PiecesOf.mostUnderWay - 1);
  });

  it('are refused while the scanner is away or errs', async () => {
    const plain: HostileFile = {
      kind: 'plain',
      name: 'a.txt',
      declared: 'text/plain',
      content: Buffer.from('a'),
    };
    scanner.says = 'INSTREAM size limit exceeded. ERROR';
    expect((await send(plain)).body).toContain('file-scanner-away');
    scanner.says = null;
    expect((await send({ ...plain, content: Buffer.from(HARMFUL_LINE) })).body).toContain('file-infected');
    await scanner.close();
    expect((await send(plain)).body).toContain('file-scanner-away');
    expect(readdirSync(join(proof.dataDir, 'quarantine'))).toEqual([]);
  });

  it.each([
    ['nothing', {}],
    ['a false cookie', { cookie: 'puente=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['a false token', { authorization: 'Bearer puente_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ])('of strangers are not even read: with %s', async (_name, headers) => {
    const read = jest.spyOn(proof.app.get(Quarantine), 'newName');
    const answer = await proof.as('visitor', {
      method: 'POST',
      path: '/api/v1/my/documents',
      headers: { ...headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\na\r\n--${BOUNDARY}--\r\n`,
      ),
    });
    expect([answer.status, read.mock.calls.length]).toEqual([401, 0]);
    read.mockRestore();
    expect(readdirSync(join(proof.dataDir, 'quarantine'))).toEqual([]);
  });
});
