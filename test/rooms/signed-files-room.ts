import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ClamdScanner,
  DocumentStore,
  Inspection,
  Quarantine,
  TakeIn,
  type ArrivedFile,
  type Scanner,
} from '@puente/documents';
import { OwnSignedFileService, SignedFileKeeping, SignedFileService } from '@puente/grants';
import type { Clock } from '@puente/kernel';
import { TestScanner } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import type { AwardsRoom } from './awards-room';

/** The smallest PDF that is taken, with a mark that tells one from another. */
export const scanOf = (mark = ''): string =>
  `%PDF-1.7\n1 0 obj\n<< /Mark (${mark}) >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`;

/** Agreements signed on paper, beside a room of awards: with a scanner, or without one. */
export class SignedFilesRoom {
  readonly files: SignedFileService;
  readonly own: OwnSignedFileService;
  /** The nonprofit’s where no scanner is configured. */
  readonly ownUnscanned: OwnSignedFileService;
  readonly keeping: SignedFileKeeping;

  private constructor(
    { room: { database } }: AwardsRoom,
    clock: Clock,
    private readonly folder: string,
    private readonly quarantine: Quarantine,
    private readonly scanner: TestScanner,
    by: Scanner,
  ) {
    const vault = new Vault(new MasterRing({ current: Buffer.alloc(32, 7), previous: null }), clock);
    const store = new DocumentStore(join(folder, 'documents'));
    const keepingWith = (found: Scanner | null): SignedFileKeeping =>
      new SignedFileKeeping(database, clock, vault, new TakeIn(quarantine, new Inspection(), found), store);
    this.keeping = keepingWith(by);
    this.files = new SignedFileService(database, clock, this.keeping);
    this.own = new OwnSignedFileService(database, clock, this.keeping);
    this.ownUnscanned = new OwnSignedFileService(database, clock, keepingWith(null));
  }

  static async open(room: AwardsRoom, clock: Clock): Promise<SignedFilesRoom> {
    const scanner = new TestScanner();
    const by = new ClamdScanner(await scanner.open());
    const folder = mkdtempSync(join(tmpdir(), 'signed-files-'));
    return new SignedFilesRoom(room, clock, folder, new Quarantine(join(folder, 'quarantine')), scanner, by);
  }

  async close(): Promise<void> {
    await this.scanner.close();
    rmSync(this.folder, { recursive: true });
  }

  /** A file in quarantine, as its sender sent it. */
  arrive(
    content = scanOf(),
    originalName = 'Convenio firmado.pdf',
    declaredType = 'application/pdf',
  ): ArrivedFile {
    const file = this.quarantine.newName();
    writeFileSync(this.quarantine.pathOf(file), content);
    return { file, originalName, declaredType };
  }

  leftInQuarantine(): string[] {
    return readdirSync(this.quarantine.folder);
  }
}
