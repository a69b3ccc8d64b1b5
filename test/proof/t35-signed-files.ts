import { SignedFileService } from '@puente/grants';
import { asSuperuser } from '@puente/testing';
import { sentAgreement, sentByHip } from './assigned-application';
import { fileForm } from './file-drafts';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const FILES = '/api/v1/awards/{award}/signed-files';
const OWN = '/api/v1/my/awards/{award}/signed-files';

/** The smallest scan of a paper that is a PDF. */
export const SCAN = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
const scanForm = () => fileForm({ name: 'convenio.pdf', type: 'application/pdf', content: SCAN });

/** Right requests about agreements signed on paper. */
export const SIGNED_FILES_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${FILES}`]: async (app) => asking('officer', 'GET', pathOf((await scanned(app)).award)),
  [`POST ${FILES}`]: async (app) => sending('officer', pathOf(await sentAgreement(app))),
  [`GET ${FILES}/{file}/link`]: async (app) => {
    const { award, file } = await scanned(app);
    return asking('officer', 'GET', `${pathOf(award)}/${file}/link`);
  },
  [`DELETE ${FILES}/{file}`]: async (app) => {
    const award = await sentAgreement(app);
    return asking('officer', 'DELETE', `${pathOf(award)}/${await added(app, 'officer', pathOf(award))}`);
  },
  [`POST ${FILES}/{file}/confirmation`]: async (app) => {
    const { award, file, sha256 } = await addedAtHip(app);
    return asking('hip', 'POST', `${pathOf(award)}/${file}/confirmation`, { read: sha256 });
  },
  [`POST ${FILES}/{file}/refusal`]: async (app) => {
    const { award, file } = await addedAtHip(app);
    return asking('hip', 'POST', `${pathOf(award)}/${file}/refusal`, { reason: 'Falta una hoja.' });
  },
  [`GET ${OWN}`]: async (app) => asking('nonprofit', 'GET', ownPathOf((await scanned(app)).award)),
  [`POST ${OWN}`]: async (app) => sending('nonprofit', ownPathOf(await sentAgreement(app))),
  [`GET ${OWN}/{file}/link`]: async (app) => {
    const { award, file } = await scanned(app);
    return asking('nonprofit', 'GET', `${ownPathOf(award)}/${file}/link`);
  },
  [`DELETE ${OWN}/{file}`]: async (app) => {
    const { award, file } = await scanned(app);
    return asking('nonprofit', 'DELETE', `${ownPathOf(award)}/${file}`);
  },
};

const pathOf = (award: string): string => `/api/v1/awards/${award}/signed-files`;
const ownPathOf = (award: string): string => `/api/v1/my/awards/${award}/signed-files`;

/** An agreement of the officer’s that the nonprofit signed on paper, as if a scanner had found the file clean. */
export async function scanned(app: ProofApp): Promise<{ readonly award: string; readonly file: string }> {
  const award = await sentAgreement(app);
  const file = await added(app, 'nonprofit', ownPathOf(award));
  await asSuperuser(app.test, `update signed_files set scan = 'clean' where id = $1`, [file]);
  return { award, file };
}

/** One of HIP’s own that a colleague of theirs sent, as if a scanner had found it clean. */
export async function addedAtHip(
  app: ProofApp,
): Promise<{ readonly award: string; readonly file: string; readonly sha256: string }> {
  const award = await sentByHip(app);
  const file = await added(app, 'nonprofit', ownPathOf(award));
  await asSuperuser(app.test, `update signed_files set scan = 'clean' where id = $1`, [file]);
  const { files } = await app.app.get(SignedFileService).list(await app.actorOf('hip'), award);
  return { award, file, sha256: files[0]!.fileSha256 };
}

async function added(app: ProofApp, role: Role, path: string): Promise<string> {
  const { body } = await app.as(role, { method: 'POST', path, ...scanForm() });
  return (JSON.parse(body) as { id: string }).id;
}

const sending = (role: Role, path: string): Right => ({
  ...{ role, question: { method: 'POST', path, ...scanForm() } },
});

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
