import { readFile, writeFile } from 'node:fs/promises';
import { isDocumentType, RefusedFile, type CfdiFacts, type FileNote, type FileRefusal } from '../core';
import { inspectFile } from './inspect-file';

/** What the process is asked: one file in the folder in which it runs. */
export interface InspectionTask {
  readonly file: string;
  readonly cleanFile: string;
  readonly type: string;
}

/** A receipt to be read: nothing of its file stays. */
export interface ReadingTask {
  readonly file: string;
  readonly type: 'cfdi';
}

export type InspectionAnswer =
  | { readonly outcome: 'taken'; readonly notes: readonly FileNote[] }
  | { readonly outcome: 'read'; readonly facts: CfdiFacts }
  | { readonly outcome: 'refused'; readonly code: FileRefusal };

/** Looks into one file and ends: whatever a file does to a parser, it does it here. */
async function answer(task: InspectionTask | ReadingTask): Promise<InspectionAnswer> {
  try {
    return await ('cleanFile' in task ? inspected(task) : read(task));
  } catch (error) {
    return { outcome: 'refused', code: error instanceof RefusedFile ? error.code : 'file-broken' };
  }
}

async function inspected({ file, cleanFile, type }: InspectionTask): Promise<InspectionAnswer> {
  if (!isDocumentType(type)) return { outcome: 'refused', code: 'file-type-unknown' };
  const { bytes, notes } = await inspectFile(await readFile(file), type);
  await writeFile(cleanFile, bytes, { mode: 0o600, flag: 'wx' });
  return { outcome: 'taken', notes };
}

async function read({ file }: ReadingTask): Promise<InspectionAnswer> {
  const { readCfdi } = await import('./read-cfdi');
  return { outcome: 'read', facts: readCfdi(await readFile(file)) };
}

process.once('message', (task: InspectionTask | ReadingTask) => {
  void answer(task).then((message) => process.send!(message, () => process.exit(0)));
});
