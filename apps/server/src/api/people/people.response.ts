import type { InvitationRow, ListedMember, OpenInvitation } from '@puente/access';
import { dayInMexico } from '@puente/kernel';

export class MemberResponse {
  id!: string;
  name!: string;
  email!: string;
  roles!: string[];
  /** Ids of the programmes that the person is limited to; empty: all. */
  programmes!: string[];
  /** The day of the last sign-in, or null. */
  lastUsedOn!: string | null;
  /** Whether a second factor protects the account; null for readers who administer nobody. */
  secondFactor!: boolean | null;
}

export class InvitationResponse {
  id!: string;
  email!: string;
  name!: string;
  roles!: string[];
  programmes!: string[];
  expiresAt!: string;
}

export class MadeResponse {
  id!: string;
}

/** What the holder of a link may know of the invitation behind it. */
export class OpenInvitationResponse {
  organization!: string;
  email!: string;
  name!: string;
  /** Whether the address has an account: then its person signs in and joins. */
  hasAccount!: boolean;
}

export function toMemberResponse(row: ListedMember): MemberResponse {
  const { personId, name, email, roles, programmes, lastUsedAt, secondFactor } = row;
  return {
    id: personId,
    name,
    email,
    roles: [...roles],
    programmes: [...programmes],
    lastUsedOn: lastUsedAt ? dayInMexico(lastUsedAt) : null,
    secondFactor,
  };
}

export function toInvitationResponse(row: InvitationRow): InvitationResponse {
  const { id, email, name, roles, programmes, expiresAt } = row;
  return {
    id,
    email,
    name,
    roles: [...roles],
    programmes: [...programmes],
    expiresAt: expiresAt.toISOString(),
  };
}

export function toOpenInvitationResponse(open: OpenInvitation): OpenInvitationResponse {
  const { organization, email, name, personId } = open;
  return { organization, email, name, hasAccount: personId !== null };
}
