import { systemActor } from '@puente/database';
import { SystemClock } from '@puente/kernel';
import {
  ImportNonprofitsService,
  nonprofitsIssueText,
  parseNonprofits,
  type NonprofitFacts,
} from '@puente/organizations';
import { MatchRefreshStaleHandler } from '@puente/matching';
import { Refused } from '../refused';
import { withDatabase } from '../with-database';
import { progressBar } from './progress';
import { readImportFile } from './read-file';

/** Reads the whole file first; any fault stops the import before anything is stored. */
export async function importNonprofits(path: string): Promise<void> {
  const rows = readRows(path);
  const result = await withDatabase(async (database) => {
    const bar = progressBar(rows.length, 'nonprofits');
    const done = await new ImportNonprofitsService(database).import(systemActor('importer'), rows, (count) =>
      bar.update(count),
    );
    bar.stop();
    await new MatchRefreshStaleHandler(database, new SystemClock()).handle();
    return done;
  });
  process.stdout.write(`${rows.length} nonprofits: ${result.added} new, ${result.changed} changed\n`);
}

function readRows(path: string): NonprofitFacts[] {
  const rows: NonprofitFacts[] = [];
  const latestYear = new SystemClock().now().getUTCFullYear();
  const { issues, issueCount } = parseNonprofits(readImportFile(path), {
    latestYear,
    visit: (facts) => rows.push(facts),
  });
  if (issueCount === 0) return rows;
  const lines = issues.map((issue) => {
    const place = [issue.line, issue.column].filter((part) => part !== null).join(':');
    return `${path}:${place}: ${issue.columnName ? `${issue.columnName}: ` : ''}${issue.code}: ${nonprofitsIssueText(issue, 'en')}`;
  });
  const more = issueCount > issues.length ? [`… and ${issueCount - issues.length} more`] : [];
  throw new Refused([...lines, ...more].join('\n'));
}
