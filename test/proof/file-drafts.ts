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
