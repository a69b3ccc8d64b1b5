/** Where a sealed value of an organisation stands; it opens there and nowhere else. */
export interface TenantField {
  readonly table: string;
  readonly column: string;
  readonly tenantId: string;
  readonly rowId: string;
}

/** Where a sealed value of a person stands. */
export interface PersonalField {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}
