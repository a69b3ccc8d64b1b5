/** One labelled fact; several values are shown one after another, none as «not known». */
export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
}

export interface FactSection {
  readonly title: string;
  readonly facts: readonly Fact[];
}
