/** What an import of nonprofits did. */
export class ImportResponse {
  read!: number;
  added!: number;
  changed!: number;
}
