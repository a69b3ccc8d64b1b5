/** Five steps of one hue on a light ground, from little to much; the skin replaces them on dark grounds. */
export const RAMP_FILLS = ['#d3e4f6', '#a3c8ec', '#639fd8', '#2c72b8', '#0a4a8f'] as const;

/** One class of values: `from` and `to` are both inside it. */
export interface RampStep {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that is not below a positive number. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((digit) => digit * power >= value) ?? 10) * power;
}

/** Cuts counts from 0 to `max` into at most five classes of one round width; whole numbers. */
export function rampSteps(max: number): readonly RampStep[] {
  const width = Math.max(1, roundUp(Math.max(1, (max + 1) / RAMP_FILLS.length)));
  const steps = RAMP_FILLS.map((_fill, step) => ({ step, from: step * width, to: (step + 1) * width - 1 }));
  return steps.filter(({ from }) => from <= max || from === 0);
}

export function stepOf(value: number, steps: readonly RampStep[]): number {
  return steps.findLast(({ from }) => value >= from)?.step ?? 0;
}
