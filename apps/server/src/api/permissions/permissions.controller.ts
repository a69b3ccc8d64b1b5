import { Controller, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { permissionTable, requirePermission } from '@puente/permissions';
import type { Request } from 'express';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { PermissionResponse } from './permission.response';

@ApiTags('permissions')
@Controller('api/v1/permissions')
export class PermissionsController {
  /** Everything that can be permitted, in the reader's language. */
  @RequirePermission('permission:read')
  @Get()
  @ApiProblems(401, 403)
  table(@CurrentActor() actor: PersonActor, @Req() request: Request): PermissionResponse[] {
    requirePermission(actor, 'permission:read');
    return permissionTable(localeOf(request)).map(({ code, means, roles, rules, byToken }) => ({
      permission: code,
      means,
      roles: roles.map((role) => role.code),
      rules: rules.map((rule) => rule.means),
      byToken,
    }));
  }
}
