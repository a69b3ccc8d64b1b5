import type { HeadsFault, Tampering } from '@puente/audit/core';

export interface Verified {
  readonly rows: number;
  readonly chains: number;
  readonly rowsPerSecond: number;
  /** Lines of heads that were compared with. */
  readonly lines: number;
  readonly tamperings: readonly Tampering[];
  readonly headsFaults: readonly HeadsFault[];
}

const SHOWN = 200;

/** What the check found, for people or for programs. */
export function verifyReport(verified: Verified, format: 'table' | 'json'): string {
  const sound = verified.tamperings.length + verified.headsFaults.length === 0;
  if (format === 'json') return `${JSON.stringify({ sound, ...verified })}\n`;
  const { rows, chains, lines, rowsPerSecond } = verified;
  const summary = `${rows} rows in ${chains} chains against ${lines} lines of heads, ${rowsPerSecond} rows/s: `;
  return `${summary}${sound ? 'sound' : 'TAMPERED WITH'}\n${faultLines(verified).join('')}`;
}

function faultLines({ tamperings, headsFaults }: Verified): string[] {
  const all = [
    ...tamperings.map(({ tenantId, seq, kind }) => `${kind}\t${tenantId}\t${seq}\n`),
    ...headsFaults.map(({ line, kind }) => `heads-${kind}\tline\t${line}\n`),
  ];
  const more = all.length > SHOWN ? [`… and ${all.length - SHOWN} more\n`] : [];
  return [...all.slice(0, SHOWN), ...more];
}
