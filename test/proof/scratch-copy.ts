import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '@puente/config';
import type { Edit, PlantedBug } from './planted';
import { projectFiles } from './project-files';

/** What happened when the spec of a proof ran with a bug in place. */
export interface PlantedRun {
  readonly caught: boolean;
  /** Why not, when it was not. */
  readonly said: string;
}

/** A run that has not ended by then is ended, and has found nothing. */
export const LONGEST_RUN_MS = 150_000;
/** What a run that is ended gets to stop its services. */
const GRACE_MS = 10_000;

interface JestReport {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: string[];
    }[];
  }[];
}

/**
 * A copy of the project's files in which bugs are planted, one at a time; packages, built assets and the folder `shared` beside
 * the project are those of the project.
 */
export class ScratchCopy {
  private readonly root = projectRoot();
  private readonly outside = join(this.root, '.tmp', `planted-${process.pid}`);
  private readonly folder = join(this.outside, 'project');

  constructor() {
    for (const file of projectFiles(this.root)) cpSync(join(this.root, file), join(this.folder, file));
    for (const shared of ['node_modules', 'dist']) {
      symlinkSync(join(this.root, shared), join(this.folder, shared));
    }
    const beside = join(this.root, '..', 'shared');
    if (existsSync(beside)) symlinkSync(beside, join(this.outside, 'shared'));
  }

  remove(): void {
    rmSync(this.outside, { recursive: true, force: true });
  }

  /** Puts the bug in, runs the test that must find it, and takes the bug out again. */
  async run(bug: PlantedBug): Promise<PlantedRun> {
    const edits = [bug, ...(bug.and ?? [])];
    const originals = edits.map(({ file }) => ({
      file,
      text: readFileSync(join(this.folder, file), 'utf8'),
    }));
    try {
      for (const edit of edits) {
        if (!this.plant(edit)) {
          return { caught: false, said: `${edit.file} does not hold the text to replace exactly once.` };
        }
      }
      return judge(bug, await this.jest(bug));
    } finally {
      for (const { file, text } of originals) writeFileSync(join(this.folder, file), text);
    }
  }

  private plant({ file, find, replace }: Edit): boolean {
    const path = join(this.folder, file);
    const text = readFileSync(path, 'utf8');
    if (text.split(find).length !== 2) return false;
    writeFileSync(
      path,
      text.replace(find, () => replace),
    );
    return true;
  }

  /** Without `--bail`: when a second spec waits, Jest would leave without writing its report. */
  private async jest(bug: PlantedBug): Promise<JestReport> {
    const output = join(this.folder, '.tmp', 'planted.json');
    mkdirSync(dirname(output), { recursive: true });
    rmSync(output, { force: true });
    const config = bug.migrates ? 'jest.config.js' : 'test/proof/planted-jest.config.js';
    const child = spawn(
      process.execPath,
      [
        join(this.root, 'node_modules/jest/bin/jest.js'),
        ...['--config', config, '--runInBand', '--json', '--outputFile', output],
        ...(bug.migrates ? ['--selectProjects=whole'] : []),
        ...[
          '--testPathPatterns',
          bug.spec ?? `proof/${fileStart(bug.test)}-`,
          '--testNamePattern',
          escaped(bug.caughtBy),
        ],
      ],
      {
        cwd: this.folder,
        stdio: 'ignore',
        env: { ...process.env, PUENTE_PROOF: '', PUENTE_PROOF_FIGURES: '', PUENTE_PROOF_STOP: 'first' },
      },
    );
    return (await endsInTime(child)) && existsSync(output)
      ? (JSON.parse(readFileSync(output, 'utf8')) as JestReport)
      : { testResults: [] };
  }
}

/** False for a child that had to be ended. */
async function endsInTime(child: ChildProcess): Promise<boolean> {
  let inTime = true;
  const end = (signal: NodeJS.Signals) => () => {
    inTime = false;
    child.kill(signal);
  };
  const timers = [
    setTimeout(end('SIGTERM'), LONGEST_RUN_MS),
    setTimeout(end('SIGKILL'), LONGEST_RUN_MS + GRACE_MS),
  ];
  await once(child, 'exit');
  timers.forEach(clearTimeout);
  return inTime;
}

/** The file names of a proof begin with its letter and its number in two digits: `t05`, `a01`. */
export const fileStart = (test: string): string =>
  `${test.slice(0, 1).toLowerCase()}${test.slice(1).padStart(2, '0')}`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Found means that the named test ran and one of its own expectations failed; a copy that does not run finds nothing. */
function judge(bug: PlantedBug, { testResults }: JestReport): PlantedRun {
  const tests = testResults.flatMap((each) => each.assertionResults);
  const failed = tests.filter((each) => each.status === 'failed' && each.fullName.includes(bug.caughtBy));
  const asserted = failed.some((each) =>
    each.failureMessages.some((message) => /expect\(|expect\.|Expected/.test(message)),
  );
  const said = testResults
    .map((each) => each.message)
    .join('\n')
    .slice(0, 2_000);
  return { caught: asserted, said: said || 'No test of that title failed, or the run did not end in time.' };
}
