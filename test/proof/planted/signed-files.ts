import type { PlantedBug } from './planted-bug';

const TABLES = 'libs/database/src/migrations/1763895000000-signed-files.ts';
const SERVICE = 'libs/grants/src/awards/signed-files/signed-file.service.ts';
const CORE = 'libs/grants/src/core/agreements/signed-file.ts';
const SPEC = 'signed-files.db-spec';

/** Bugs in agreements signed on paper. */
export const signedFileBugs: readonly PlantedBug[] = [
  {
    test: 'T19',
    spec: SPEC,
    bug: 'a paper confirmed by who uploaded it',
    file: CORE,
    find: `  if (file.addedBy === personId) return 'signed-file-added-by-you';\n`,
    replace: '',
    caughtBy: 'are never confirmed by who uploaded them or sent the agreement',
    quick: true,
  },
  {
    test: 'T19',
    spec: SPEC,
    bug: 'a paper confirmed without the hash of the file that was seen',
    file: SERVICE,
    find: '      if (row.fileSha256 !== seen) throw staleVersion();\n',
    replace: '',
    caughtBy: 'are confirmed as the file that was seen, and of the text as it stands',
  },
  {
    test: 'T5',
    spec: SPEC,
    bug: 'an award made active by a paper that nobody confirmed',
    file: TABLES,
    find: `    and f.state = 'confirmed' and f.text_sha256 = hash)`,
    replace: `    and f.text_sha256 = hash)`,
    caughtBy: 'count for nothing before that, whoever asks PostgreSQL',
    migrates: true,
  },
  {
    test: 'T31',
    spec: SPEC,
    bug: 'what no scanner looked into is opened by the other side',
    file: CORE,
    find: "file.isKept && (file.side === side || file.scan === 'clean')",
    replace: 'file.isKept',
    caughtBy: 'that no scanner looked into are opened by their own side alone',
  },
];
