import type { PlantedBug } from './planted-bug';

export const applyingBugs: readonly PlantedBug[] = [
  {
    test: 'A1',
    bug: 'autosave forgets its outbox: what it sent is gone, whether or not it arrived',
    file: 'apps/server/assets/js/drafts/exchange.ts',
    find: `outbox.edits.map((each) => (ids.has(each.editId) ? { ...each, sent: true } : each)),`,
    replace: `outbox.edits.filter((each) => !ids.has(each.editId)),`,
    caughtBy: 'loses no text',
  },
  {
    test: 'A1',
    bug: 'autosave keeps texts in its window until they are sent',
    file: 'apps/server/assets/js/drafts/autosave.ts',
    find: `    await this.store.change((outbox) => putText(outbox, text, shown));
`,
    replace: `    void this.line.send([{ ...text, seenVersion: shown.version, settles: [] }]);
`,
    caughtBy: 'loses no text',
  },
];
