/** One wrong place in one file. */
export interface Edit {
  readonly file: string;
  /** Must stand exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

/** A bug put into a copy of the project, and the test that must then fail on an assertion of its own. */
export interface PlantedBug extends Edit {
  /** Name of the proof, as in `T18`. */
  readonly test: string;
  /** The spec that finds it, where that is not the proof itself: a part of its path. */
  readonly spec?: string;
  readonly bug: string;
  /** Where one wrong line is not enough, because another layer makes up for it. */
  readonly and?: readonly Edit[];
  /** A part of the title of the test that must fail. */
  readonly caughtBy: string;
  /** Found in a few seconds: `npm test` may plant it, although others of its proof are left to `npm run proof`. */
  readonly quick?: true;
  /** The bug is in a migration: the copy needs a database of its own. */
  readonly migrates?: true;
}
