import { readFile, writeFile } from 'node:fs/promises';
import { isDocumentType, RefusedFile, type FileNote, type FileRefusal } from '../core';
import { inspectFile } from './inspect-file';

/** What the process is asked: one file in the folder in which it runs. */
export interface InspectionTask {
  readonly file: string;
  readonly cleanFile: string;
  readonly type: string;
}

export type InspectionAnswer =
  | { readonly outcome: 'taken'; readonly notes: readonly FileNote[] }
  | { readonly outcome: 'refused'; readonly code: FileRefusal };

/** Looks into one file and ends: whatever a file does to a parser, it does it here. */
async function answer({ file, cleanFile, type }: InspectionTask): Promise<InspectionAnswer> {
  if (!isDocumentType(type)) return { outcome: 'refused', code: 'file-type-unknown' };
  try {
    const { bytes, notes } = await inspectFile(await readFile(file), type);
    await writeFile(cleanFile, bytes, { mode: 0o600, flag: 'wx' });
    return { outcome: 'taken', notes };
  } catch (error) {
    return { outcome: 'refused', code: error instanceof RefusedFile ? error.code : 'file-broken' };
  }
}

process.once('message', (task: InspectionTask) => {
  void answer(task).then((message) => process.send!(message, () => process.exit(0)));
});
