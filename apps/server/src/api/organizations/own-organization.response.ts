export class OwnOrganizationResponse {
  id!: string;
  name!: string;
  roles!: string[];
  /** Whether the session is open for it. */
  current!: boolean;
}
