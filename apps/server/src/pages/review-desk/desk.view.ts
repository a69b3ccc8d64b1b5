/** One step of reviewing a call, with how far it is, as a link to its page. */
export interface DeskStep {
  readonly label: string;
  readonly value: string;
  readonly url: string;
  readonly current: boolean;
}

/** What stands above every page of a call's review. */
export interface DeskFrame {
  readonly callUrl: string;
  readonly call: string;
  readonly steps: readonly DeskStep[];
}
