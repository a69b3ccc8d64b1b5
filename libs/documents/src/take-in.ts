import { readFile, stat, writeFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@puente/kernel';
import {
  agreesWith,
  isPlainFileName,
  typeByName,
  type CfdiFacts,
  type DocumentType,
  type FileNote,
  type FileRefusal,
} from './core';
import { Inspection } from './inspection';
import { Scanner } from './scanner/clamd';
import { Quarantine } from './storage/quarantine';

export const LARGEST_DOCUMENT = 10 * 1024 * 1024;
const LARGEST_RECEIPT = 512 * 1024;

/** A file as it arrived: in quarantine under a name of ours, with what its sender says about it. */
export interface ArrivedFile {
  /** Its name in the quarantine. */
  readonly file: string;
  readonly originalName: string;
  readonly declaredType: string;
}

/** A file that was looked into: the bytes that may be kept. */
export interface TakenFile {
  readonly type: DocumentType;
  readonly bytes: Buffer;
  /** Whether a scanner looked for known harm; without one nobody but the own circle may see it. */
  readonly scan: 'clean' | 'unscanned';
  readonly notes: readonly FileNote[];
}

/** A receipt that was read; its file is gone. */
export interface ReadReceipt {
  readonly facts: CfdiFacts;
  readonly scan: 'clean' | 'unscanned';
}

/** From the quarantine to bytes that may be kept, or a refusal with a code. The arrived file is gone in any case. */
@Injectable()
export class TakeIn {
  constructor(
    @Inject(Quarantine) private readonly quarantine: Quarantine,
    @Inject(Inspection) private readonly inspection: Inspection,
    @Inject(Scanner) private readonly scanner: Scanner | null,
  ) {}

  async take(arrived: ArrivedFile): Promise<TakenFile> {
    const cleanFile = this.quarantine.newName();
    try {
      const type = promisedType(arrived);
      await this.refuseSize(arrived.file);
      const scan = await this.scan(arrived.file);
      const notes = await this.inspect(arrived.file, cleanFile, type);
      return { type, bytes: await readFile(this.quarantine.pathOf(cleanFile)), scan, notes };
    } finally {
      await this.quarantine.remove(arrived.file, cleanFile);
    }
  }

  /** Puts a text that came in a body where files arrive. */
  async arriveText(originalName: string, text: string): Promise<ArrivedFile> {
    const file = this.quarantine.newName();
    await writeFile(this.quarantine.pathOf(file), text, { mode: 0o600, flag: 'wx' });
    return { file, originalName, declaredType: '' };
  }

  /** Reads an arrived receipt: an XML of up to 512 kB, of which the facts alone are kept. */
  async readReceipt(arrived: ArrivedFile): Promise<ReadReceipt> {
    try {
      refuseOtherThanXml(arrived);
      await this.refuseSize(arrived.file, LARGEST_RECEIPT);
      const scan = await this.scan(arrived.file);
      const answer = await this.inspection.read(this.quarantine.folder, { file: arrived.file, type: 'cfdi' });
      if (answer.outcome === 'refused') throw refusal(answer.code);
      if (answer.outcome !== 'read') throw refusal('file-not-inspected');
      return { facts: answer.facts, scan };
    } finally {
      await this.quarantine.remove(arrived.file);
    }
  }

  /** Takes an arrived file away unseen. */
  drop(file: string): Promise<void> {
    return this.quarantine.remove(file);
  }

  private async refuseSize(file: string, largest = LARGEST_DOCUMENT): Promise<void> {
    const { size } = await stat(this.quarantine.pathOf(file));
    if (size === 0) throw refusal('file-empty');
    if (size > largest) throw refusal('file-too-large');
  }

  private async scan(file: string): Promise<TakenFile['scan']> {
    if (!this.scanner) return 'unscanned';
    const outcome = await this.scanner.scan(await readFile(this.quarantine.pathOf(file)));
    if (outcome === 'infected') throw refusal('file-infected');
    if (outcome !== 'clean') throw refusal('file-scanner-away');
    return 'clean';
  }

  private async inspect(file: string, cleanFile: string, type: DocumentType): Promise<readonly FileNote[]> {
    const answer = await this.inspection.inspect(this.quarantine.folder, { file, cleanFile, type });
    if (answer.outcome === 'refused') throw refusal(answer.code);
    return answer.outcome === 'taken' ? answer.notes : [];
  }
}

/** Name and declaration must promise the same type; whether the content keeps it is seen later. */
export function promisedType({
  originalName,
  declaredType,
}: Pick<ArrivedFile, 'originalName' | 'declaredType'>): DocumentType {
  if (!isPlainFileName(originalName)) throw refusal('file-name-odd');
  const type = typeByName(originalName);
  if (!type) throw refusal('file-type-unknown');
  if (!agreesWith(type, declaredType)) throw refusal('file-type-differs');
  return type;
}

const XML_TYPES = ['application/xml', 'text/xml', 'application/octet-stream', ''];

function refuseOtherThanXml({ originalName, declaredType }: ArrivedFile): void {
  if (!isPlainFileName(originalName)) throw refusal('file-name-odd');
  if (!/\.xml$/i.test(originalName)) throw refusal('cfdi-other-document');
  const bare = declaredType.split(';')[0]!.trim().toLowerCase();
  if (!XML_TYPES.includes(bare)) throw refusal('file-type-differs');
}

export const refusal = (code: FileRefusal): DomainError =>
  new DomainError('invalid', code, {}, [{ field: 'file', code }]);
