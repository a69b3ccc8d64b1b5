import { Get, Inject, Req } from '@nestjs/common';
import { DEFAULT_WEIGHTS, ENGINE_VERSION, ExposureService } from '@puente/matching';
import { strategies } from '@puente/taxonomy';
import { PageController } from '../http/page.decorator';
import { PageRenderer } from '../http/page-renderer';
import { localeOf } from '../http/reader';
import { Public, type PuenteRequest } from '../http/route-rules';
import { say } from '../texts';
import type { AboutView } from './about/about.view';
import { buildMethod } from './method/build-method';

/** Pages that tell about the platform itself. */
@PageController()
export class InformationPages {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ExposureService) private readonly exposure: ExposureService,
  ) {}

  @Public()
  @Get('method')
  async method(@Req() request: PuenteRequest): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'method.title'));
    const exposure = await this.exposure.forEverybody();
    const view = buildMethod(page, DEFAULT_WEIGHTS, ENGINE_VERSION, exposure);
    return this.pages.show(request, 'method/method', view);
  }

  @Public()
  @Get('about')
  about(@Req() request: PuenteRequest): string {
    const page = this.pages.page(request, say(localeOf(request), 'about.title'));
    const labels = strategies.terms.map(({ label }) => label[page.locale]);
    const view: AboutView = { page, strategies: labels };
    return this.pages.show(request, 'about/about', view);
  }
}
