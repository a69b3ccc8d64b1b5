import { findPortfolioKeeper } from '@puente/audit';
import { systemActor, type Database } from '@puente/database';
import {
  csvHint,
  ImportPastGrantsService,
  parsePastGrants,
  type CsvIssue,
  type PastGrant,
} from '@puente/organizations';
import { Refused } from '../refused';
import { withDatabase } from '../with-database';
import { progressBar } from './progress';
import { readImportFile } from './read-file';

const SHOWN_ISSUES = 20;

/** Reads the whole file first; a faulty row stops the import before anything is stored. */
export async function importGrants(path: string): Promise<void> {
  const { grants, issues } = parsePastGrants(readImportFile(path));
  const faults = issues.filter((issue) => issue.severity !== 'warning');
  if (faults.length > 0) throw new Refused(listed(path, faults));
  const result = await withDatabase((database) => store(database, grants));
  const warnings = issues.length > 0 ? `\n${listed(path, issues)}` : '';
  process.stdout.write(
    `${result.rows} grants of ${result.funders} funders to ${result.recipients} recipients: ${result.added} new${warnings}\n`,
  );
}

async function store(database: Database, grants: readonly PastGrant[]) {
  const keeper = await recordKeeper(database);
  const bar = progressBar(grants.length, 'grants');
  try {
    const service = new ImportPastGrantsService(database);
    return await service.import(systemActor('importer'), keeper, grants, (done) => bar.update(done));
  } finally {
    bar.stop();
  }
}

/** Past grants are kept by HIP. */
async function recordKeeper(database: Database): Promise<string> {
  const id = await database.asActor(systemActor('importer'), findPortfolioKeeper);
  if (id === null) {
    throw new Refused(
      'There is no organisation of HIP yet to keep past grants: run `puente seed` or start the server once.',
    );
  }
  return id;
}

function listed(path: string, issues: readonly CsvIssue[]): string {
  const lines = issues.slice(0, SHOWN_ISSUES).map((issue) => {
    const place = [issue.line, issue.character].filter((part) => part !== null).join(':');
    return `${path}:${place}: ${issue.column ? `${issue.column}: ` : ''}${issue.code}: ${csvHint(issue).en}`;
  });
  const more = issues.length > SHOWN_ISSUES ? [`… and ${issues.length - SHOWN_ISSUES} more`] : [];
  return [...lines, ...more].join('\n');
}
