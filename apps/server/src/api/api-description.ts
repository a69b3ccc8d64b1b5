import { type INestApplication, Injectable } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { describeIds } from './describe-ids';
import { describeKeys } from './describe-keys';

/** The OpenAPI document of the running application, made once, when somebody asks: the start need not wait for it. */
@Injectable()
export class ApiDescription {
  private app: INestApplication | null = null;
  private made: object | null = null;

  /** Names the application; asked for before that, there is no document. */
  describe(app: INestApplication): void {
    this.app = app;
  }

  get document(): object {
    if (!this.app) return {};
    return (this.made ??= describeKeys(describeIds(SwaggerModule.createDocument(this.app, information()))));
  }
}

const information = () =>
  new DocumentBuilder()
    .setTitle('Puente')
    .setDescription(
      'Matches funders to Mexican nonprofits that work against human trafficking, and explains every match.',
    )
    .setVersion('1')
    .addCookieAuth('puente')
    .build();
