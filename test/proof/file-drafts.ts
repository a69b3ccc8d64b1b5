import { ApplicationService } from '@puente/grants';
import { openCall } from './addresses';
import type { ProofApp } from './proof-app';

const BOUNDARY = '----puente-file';
/** The question of these drafts that files answer. */
export const FILE_QUESTION = 'plan';
const FORM = {
  format: 'puente-form-1',
  title: { es: 'Un archivo' },
  sections: [
    {
      id: 'a',
      title: { es: 'A' },
      questions: [{ id: FILE_QUESTION, kind: 'file', label: { es: 'Plan' }, maxFiles: 10 }],
    },
  ],
};

/** A draft of the nonprofit's that asks for files; answers its id. */
export async function fileDraft(app: ProofApp): Promise<string> {
  const made = await app.asJson('officer', 'POST', '/api/v1/forms', FORM);
  const call = await openCall(app, (JSON.parse(made.body) as { id: string }).id);
  const started = await app.app.get(ApplicationService).start(await app.actorOf('nonprofit'), call);
  return started.application.id;
}

/** A form with one file in it, as browsers send it. */
export function fileForm({ name, type, content }: { name: string; type: string; content: Buffer | string }) {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name.replace(/["\r\n]/g, '_')}"\r\nContent-Type: ${type}\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
  };
}

/** Where files in pieces begin. */
export const uploadsOf = (application: string): string =>
  `/api/v1/applications/${application}/questions/${FILE_QUESTION}/uploads`;

/** What tus says of a file before it comes. */
export const promiseOf = (name: string, length: number, type = ''): Record<string, string> => ({
  'tus-resumable': '1.0.0',
  'upload-length': String(length),
  'upload-metadata': `filename ${base64(name)},filetype ${base64(type)}`,
});

export const pieceFrom = (offset: number): Record<string, string> => ({
  'tus-resumable': '1.0.0',
  'upload-offset': String(offset),
  'content-type': 'application/offset+octet-stream',
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');
