import * as allPairs from './all-pairs.bench';
import * as allocation from './allocation.bench';
import * as deadline from './deadline.bench';
import * as matchScan from './match-scan.bench';
import * as matchSql from './match-sql.bench';
import * as money from './money.bench';
import * as memory from './memory.bench';
import type { Measurement } from './measurement';
import * as refresh from './refresh.bench';
import * as report from './report.bench';
import * as text from './text.bench';
import * as workers from './workers.bench';

interface Bench {
  readonly name: string;
  run(): AsyncGenerator<Measurement>;
}

const benches: readonly Bench[] = [
  matchScan,
  matchSql,
  text,
  allPairs,
  memory,
  refresh,
  workers,
  deadline,
  money,
  report,
  allocation,
];

/** Runs the benches whose name begins with `--only`, one line a measurement. */
async function main(args: readonly string[]): Promise<void> {
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : '';
  const asJson = args.includes('--json');
  for (const bench of benches.filter((each) => each.name.startsWith(only))) {
    for await (const measurement of bench.run()) {
      process.stdout.write(`${asJson ? JSON.stringify(measurement) : inWords(measurement)}\n`);
    }
  }
}

function inWords({ name, size, value, unit, peer, peerValue, ratio }: Measurement): string {
  const against = peer ? `; ${peer}: ${peerValue?.toFixed(2)} ${unit}; ratio ${ratio?.toFixed(2)}` : '';
  return `${name.padEnd(34)} ${String(size).padStart(9)}  ${value.toFixed(2)} ${unit}${against}`;
}

void main(process.argv.slice(2));
