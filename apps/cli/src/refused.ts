/** Input that is refused: its message goes to standard error and the exit code is 2. */
export class Refused extends Error {}
