import { readFile, stat } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@puente/kernel';
import {
  agreesWith,
  isPlainFileName,
  typeByName,
  type DocumentType,
  type FileNote,
  type FileRefusal,
} from './core';
import { Inspection } from './inspection';
import { Scanner } from './scanner/clamd';
import { Quarantine } from './storage/quarantine';

export const LARGEST_DOCUMENT = 10 * 1024 * 1024;

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

  /** Takes an arrived file away unseen. */
  drop(file: string): Promise<void> {
    return this.quarantine.remove(file);
  }

  private async refuseSize(file: string): Promise<void> {
    const { size } = await stat(this.quarantine.pathOf(file));
    if (size === 0) throw refusal('file-empty');
    if (size > LARGEST_DOCUMENT) throw refusal('file-too-large');
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
    return answer.notes;
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

export const refusal = (code: FileRefusal): DomainError =>
  new DomainError('invalid', code, {}, [{ field: 'file', code }]);
