import type { PlantedBug } from './planted-bug';

/** Bugs of documents, mails and places. */
export const documentBugs: readonly PlantedBug[] = [
  {
    test: 'T26',
    bug: 'what was typed goes into a job',
    file: 'libs/organizations/src/profile.service.ts',
    find: 'data: { nonprofitId: tenantId }, tenantId });',
    replace: 'data: { nonprofitId: tenantId, text: input.missionEs } as never, tenantId });',
    caughtBy: 'are in no job, mail, notice',
  },
  {
    test: 'T26',
    bug: 'images keep their metadata',
    file: 'libs/documents/src/inspector/clean-image.ts',
    find: '      .rotate()\n',
    replace: '      .rotate().keepMetadata()\n',
    caughtBy: 'are in no file on the disk',
  },
  {
    test: 'T26',
    bug: 'the name of a file stays as it was typed',
    file: 'apps/server/src/pages/documents/files.page.ts',
    find: '${neutralFileName(type, number)}',
    replace: 'Canario7Q4ZX-${neutralFileName(type, number)}',
    caughtBy: 'are in no file on the disk',
  },
  {
    test: 'T31',
    bug: 'files are parsed in the process of the server',
    file: 'libs/documents/src/inspection.ts',
    find: 'return await runInspector(folder, task, this.timeMs);',
    replace: `return await (async () => {
        const { inspectFile } = await import('./inspector/inspect-file');
        const { readFileSync, writeFileSync } = await import('node:fs');
        if (this.timeMs < 0) return runInspector(folder, task, this.timeMs);
        try {
          const clean = await inspectFile(readFileSync(join(folder, task.file)), task.type);
          writeFileSync(join(folder, task.cleanFile), clean.bytes);
          return { outcome: 'taken' as const, notes: clean.notes };
        } catch { return refused('file-broken'); }
      })();`,
    caughtBy: 'the server does not feel it',
  },
  {
    test: 'T31',
    bug: 'the extension is believed',
    file: 'libs/documents/src/inspector/inspect-file.ts',
    find: '  await refuseOtherType(bytes, type);\n',
    replace: '  if (type) return plain(bytes);\n',
    caughtBy: 'are taken or refused by what they are',
  },
  {
    test: 'T31',
    bug: 'a scanner that does not answer counts as clean',
    file: 'libs/documents/src/take-in.ts',
    find: `if (outcome !== 'clean') throw refusal('file-scanner-away');`,
    replace: '',
    caughtBy: 'are refused while the scanner is away',
  },
  {
    test: 'T31',
    bug: 'documents are shown in the browser',
    file: 'apps/server/src/pages/documents/files.page.ts',
    find: 'attachment; filename',
    replace: 'inline; filename',
    caughtBy: 'come back as files to keep',
  },
];
