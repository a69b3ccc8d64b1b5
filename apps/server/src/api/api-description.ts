import { type INestApplication, Injectable } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document of the running application, made once at the start. */
@Injectable()
export class ApiDescription {
  document: object = {};

  describe(app: INestApplication): void {
    const info = new DocumentBuilder()
      .setTitle('Puente')
      .setDescription(
        'Matches funders to Mexican nonprofits that work against human trafficking, and explains every match.',
      )
      .setVersion('1')
      .addCookieAuth('puente')
      .build();
    this.document = SwaggerModule.createDocument(app, info);
  }
}
