import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { MailSendHandler, type MailTransport, type OutgoingMail } from '@puente/mail';
import {
  asSuperuser,
  cloneTestDatabase,
  saveMember,
  saveNonprofit,
  type TestDatabase,
} from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { recordAudit } from '../record-audit';
import { sha256 } from '../digest';
import { HeadsFolder } from './heads-folder';
import { keepingHeads } from './keeping-heads';

const ADDRESS = 'resguardo@ejemplo.invalid';

describe('heads of the log by mail', () => {
  const clock = new FakeClock(new Date('2026-11-22T12:00:00Z'));
  const vault = new Vault(new MasterRing({ current: randomBytes(32), previous: null }), clock);
  const key = generateKeyPairSync('ed25519').privateKey;
  let test: TestDatabase;
  let database: Database;
  let headsFolder: string;
  let nonprofitId: string;
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    headsFolder = mkdtempSync(join(tmpdir(), 'puente-heads-mail-'));
    nonprofitId = (await saveNonprofit(test)).id;
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
    rmSync(headsFolder, { recursive: true });
  });

  const keeping = (mail: string | null) =>
    keepingHeads({ database, clock, vault, key }, { headsFolder, everyMinutes: 15, mail });
  const mails = () =>
    asSuperuser<{ id: string; tenant_id: string; data: { mark: string }; row: string }>(
      test,
      `select id, tenant_id, data, m::text as row from mails m where template = 'audit-heads' order by created_at`,
    );

  it('writes to nobody where nobody is named, nor before there is a HIP in whose name', async () => {
    expect(keeping(null).recurring).toHaveLength(1);
    const [keep, send] = keeping(ADDRESS).recurring;
    await keep!.run();
    await send!.run();
    expect(await mails()).toEqual([]);
  });

  it('sends the fingerprint of the latest line and nothing else, to an address that no row shows', async () => {
    const hip = await saveMember(test, 'hip', 'hip-admin');
    const what = { action: 'profile.changed', subjectType: 'nonprofit', subjectId: nonprofitId } as const;
    const [keep, send] = keeping(ADDRESS).recurring;
    for (const _time of [1, 2]) {
      await database.asActor(hip, (tx) => recordAudit(tx, hip, { tenantId: nonprofitId, ...what }));
      clock.advance(3_600_000);
      await keep!.run();
      await send!.run();
    }
    const lines = new HeadsFolder(headsFolder).lines();
    const sent = await mails();
    expect(sent.map(({ tenant_id, data }) => [tenant_id, data])).toEqual(
      lines.slice(-2).map((line) => [hip.tenantId, { mark: sha256(line) }]),
    );
    for (const { row } of sent) {
      expect(row).not.toContain(ADDRESS);
      expect(row).not.toContain(nonprofitId);
    }
    const left = await leaving(sent.at(-1)!.id);
    expect(left.to).toBe(ADDRESS);
    expect(left.url).toContain(sha256(lines.at(-1)!));
    expect(left.text).not.toContain(nonprofitId);
  });

  /** The mail as it leaves. */
  async function leaving(mailId: string): Promise<OutgoingMail> {
    const out: OutgoingMail[] = [];
    const transport: MailTransport = { send: (mail) => Promise.resolve(void out.push(mail)) };
    const settings = { smtpUrl: null, from: '', publicUrl: 'https://puente.example', isPaused: never };
    await new MailSendHandler(database, clock, vault, settings, transport).handle({ mailId });
    return out[0]!;
  }
});

const never = (): Promise<boolean> => Promise.resolve(false);
