import { appendFileSync } from 'node:fs';

/** How often a proof repeats its parts: all of it in a full run, at least a twentieth otherwise. */
export function proofSize(full: number, short: number): number {
  return isFullProof() ? full : short;
}

export function isFullProof(): boolean {
  return process.env.PUENTE_PROOF === 'full';
}

/** Whether the first fault is enough: so with a bug planted, where only its discovery counts. */
export function stopsAtFirst(): boolean {
  return process.env.PUENTE_PROOF_STOP === 'first';
}

/** Whether nothing is left to chance: in a full run, and with a bug planted, which no choice of questions may hide. */
export function asksAll(): boolean {
  return isFullProof() || stopsAtFirst();
}

/** A bug put in on purpose, and whether the proof found it. */
export interface PlantedOutcome {
  readonly bug: string;
  readonly caught: boolean;
}

export interface ProofFigure {
  /** The name of the proof in the catalogue, such as `T4`. */
  readonly test: string;
  readonly title?: string;
  /** What was measured, and what it must be, in words. */
  readonly figure?: string;
  readonly target?: string;
  /** Bugs that the proof plants itself, for example in its own database. */
  readonly planted?: readonly PlantedOutcome[];
}

/** Hands a measured figure to whoever runs the proofs: one JSON line in the file that PUENTE_PROOF_FIGURES names. */
export function reportFigure(figure: ProofFigure): void {
  const file = process.env.PUENTE_PROOF_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}
