import { Clock } from '@puente/kernel';

/** A clock that stands at a day of the demonstration, which may be long ago. */
export class ClockOf extends Clock {
  constructor(private readonly instant: Date) {
    super();
  }

  now(): Date {
    return this.instant;
  }
}
