import { randomUUID } from 'node:crypto';
import { figuresToImport, importedFigures } from './addresses';
import type { MakeRight } from './t35-right';

const IMPORTS = '/api/v1/imports/hotline';

/** Right requests to the imports of figures. */
export const FIGURES_RIGHT: Readonly<Record<string, MakeRight>> = {
  'POST /api/v1/imports/hotline': () =>
    Promise.resolve({ role: 'hip', question: figuresToImport(`Línea ${randomUUID()}`) }),
  'POST /api/v1/imports/hotline/{figures}/take-out': async (app, { method }) => {
    return { role: 'hip', question: { method, path: `${IMPORTS}/${await importedFigures(app)}/take-out` } };
  },
  'POST /api/v1/imports/hotline/{figures}/use-again': async (app, { method }) => {
    return { role: 'hip', question: { method, path: `${IMPORTS}/${await importedFigures(app)}/use-again` } };
  },
};
