/** The weight of one part as a number from 0 to 100; scripts put a slider beside it. */
export interface WeightField {
  readonly code: string;
  readonly id: string;
  /** `w.<part>` */
  readonly name: string;
  readonly label: string;
  /** Label for those who do not see the heading: «weight of …». */
  readonly spoken: string;
  readonly value: string;
}
