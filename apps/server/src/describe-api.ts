import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '@puente/config';
import { ApiDescription } from './api/api-description';
import { AppModule } from './app.module';
import { AppLog } from '@puente/logging';

/** Writes the OpenAPI document to a file. Nothing is started: in preview mode Nest only reads what is declared. */
async function main(target: string): Promise<void> {
  const app = await NestFactory.create(
    AppModule.forRoot({ config: readConfig({}), appUrl: 'postgres://none', log: new AppLog('silent') }),
    { preview: true, logger: false },
  );
  const description = new ApiDescription();
  description.describe(app);
  writeFileSync(target, `${JSON.stringify(description.document, null, 2)}\n`);
}

void main(process.argv[2] ?? 'docs/openapi.json');
