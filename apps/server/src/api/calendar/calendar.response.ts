export class CalendarResponse {
  /** Since when there is an address; null: there is none. */
  madeAt!: string | null;
}

/** The only answer that holds the address. */
export class MadeCalendarResponse {
  url!: string;
}
