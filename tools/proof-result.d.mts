interface ProofLine {
  readonly test: string;
  readonly title: string;
  readonly figure: string;
  readonly target: string;
  readonly pass: boolean;
  readonly planted: readonly { readonly bug: string; readonly caught: boolean }[];
  readonly seconds: number;
}

interface JestFile {
  readonly name: string;
  readonly status: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly {
    readonly title: string;
    readonly status: string;
    readonly duration?: number;
  }[];
}

interface Measured {
  readonly figures: readonly object[];
  readonly files: readonly JestFile[];
}

export function fileStart(test: string): string;
export function resultOf(test: string, measured: Measured): ProofLine;
export function isSound(line: ProofLine): boolean;
export function readable(line: ProofLine): string;
