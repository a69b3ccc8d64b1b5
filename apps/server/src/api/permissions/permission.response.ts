export class PermissionResponse {
  permission!: string;
  means!: string;
  roles!: string[];
  /** Conditions that must hold besides the role, in words. */
  rules!: string[];
  byToken!: boolean;
}
