import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What other programs say of a PDF. */
export interface SaidByTools {
  readonly text: string;
  readonly facts: string;
  readonly fonts: string;
  readonly check: string;
}

/** A PDF read by programs of other people (Debian: poppler-utils, qpdf); null where they are not installed. */
export function saidByTools(pdf: Buffer): SaidByTools | null {
  const folder = mkdtempSync(join(tmpdir(), 'puente-pdf-'));
  const path = join(folder, 'report.pdf');
  const say = (program: string, ...options: string[]): string =>
    execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    writeFileSync(path, pdf);
    return {
      text: say('pdftotext', '-raw', path, '-'),
      facts: say('pdfinfo', path),
      fonts: say('pdffonts', path),
      check: say('qpdf', '--check', path),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
