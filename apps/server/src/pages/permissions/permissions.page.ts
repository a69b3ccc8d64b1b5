import { Get, Inject, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { permissionTable, requirePermission } from '@puente/permissions';
import { writeCsv } from '@puente/rendering';
import type { Response } from 'express';
import { sendCsv } from '../../http/csv-answer';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PermissionsView } from './permissions.view';

@PageController('account')
export class PermissionsPage {
  constructor(@Inject(PageRenderer) private readonly pages: PageRenderer) {}

  @RequirePermission('permission:read')
  @Get('permissions')
  table(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): string {
    requirePermission(actor, 'permission:read');
    const locale = localeOf(request);
    const view: PermissionsView = {
      page: this.pages.page(request, say(locale, 'permissions.title')),
      lines: permissionTable(locale),
      csvUrl: pageUrl(locale, 'account/permissions.csv'),
    };
    return this.pages.show(request, 'permissions/permissions', view);
  }

  @RequirePermission('permission:read')
  @Get('permissions.csv')
  csv(@Req() request: PuenteRequest, @Res() response: Response, @CurrentActor() actor: PersonActor): void {
    requirePermission(actor, 'permission:read');
    const locale = localeOf(request);
    const rows = permissionTable(locale).map(({ code, means, roles, rules, byToken }) => [
      code,
      means,
      roles.map(({ label }) => label).join(', '),
      rules.map((rule) => rule.means).join('; '),
      say(locale, byToken ? 'common.yes' : 'common.no'),
    ]);
    const header = ['permission', 'means', 'roles', 'rules', 'by_token'];
    sendCsv(response, say(locale, 'permissions.fileName'), writeCsv(header, rows));
  }
}
