/** An instalment, or some alike, of the award that is paid; days are counted from the day of loading. */
export interface DemonstrationInstalments {
  /** Decimal text; empty: what is left. */
  readonly amount: string;
  readonly parts: number;
  readonly firstInDays: number;
  readonly everyMonths: number;
  /** The titles of the requirements that they wait for. */
  readonly waitsFor: readonly string[];
}

/** Who pays, who approves it, and who gave the account that it goes to. */
export const PAYING = {
  planner: 'horizonte-oficial',
  proposer: 'horizonte-finanzas',
  approver: 'horizonte-administracion',
  accountProposer: 'nonprofit-tesoreria',
  accountApprover: 'nonprofit-abierta',
} as const;

/** Of no bank: the first digits belong to none. */
export const FICTIONAL_ACCOUNT = {
  clabe: '999000000000000001',
  holder: 'Cuenta ficticia',
  bank: 'Banco ficticio',
} as const;

/** Two that are paid one by one, of which the second waits to be approved, and the rest once a report is there. */
export const DEMONSTRATION_PLANS: readonly DemonstrationInstalments[] = [
  {
    ...{ amount: '80000', parts: 1, firstInDays: -10, everyMonths: 0 },
    waitsFor: ['Plan de supervisión del equipo (ficticio)'],
  },
  { amount: '60000', parts: 1, firstInDays: 6, everyMonths: 0, waitsFor: [] },
  {
    ...{ amount: '', parts: 2, firstInDays: 60, everyMonths: 3 },
    waitsFor: ['Primer informe de avance (ficticio)'],
  },
];
