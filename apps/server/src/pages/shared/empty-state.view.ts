/** What a list says when nothing is in it: what it is, and one thing to do. */
export interface EmptyState {
  readonly title: string;
  readonly text: string;
  readonly url: string | null;
  readonly action: string | null;
}
