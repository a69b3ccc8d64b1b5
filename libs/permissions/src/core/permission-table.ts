import type { Locale } from '@puente/kernel';
import { permissionCodes, permissionRule, type Permission } from './permissions';
import { ROLES, type Role } from './roles';
import { RULES, type RuleCode } from './rules';

/** A condition in words, with its code. */
export interface RuleLine {
  readonly code: RuleCode;
  readonly means: string;
}

/** One permission in the reader's language, for an auditor. */
export interface PermissionLine {
  readonly code: Permission;
  readonly means: string;
  readonly roles: readonly { readonly code: Role; readonly label: string }[];
  /** All of them must hold. */
  readonly rules: readonly RuleLine[];
  readonly byToken: boolean;
}

/** Every permission with who holds it and under which conditions, in the order of their subjects. */
export function permissionTable(locale: Locale): PermissionLine[] {
  return permissionCodes.map((code) => {
    const { roles, rules = [], byToken = false, means } = permissionRule(code);
    return {
      code,
      means: means[locale],
      roles: roles.map((role) => ({ code: role, label: roleLabel(role, locale) })),
      rules: rules.map((rule) => ({ code: rule, means: RULES[rule].means[locale] })),
      byToken,
    };
  });
}

/** A role with the kind of organisation in which it is given: several kinds have an administrator. */
export function roleLabel(role: Role, locale: Locale): string {
  const { label, tenantKind } = ROLES[role];
  return `${label[locale]} (${KINDS[tenantKind][locale]})`;
}

const KINDS = {
  funder: { es: 'financiadora', en: 'funder' },
  nonprofit: { es: 'organización', en: 'nonprofit' },
  hip: { es: 'HIP', en: 'HIP' },
} as const;
