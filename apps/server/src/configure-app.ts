import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@puente/config';
import { Quarantine } from '@puente/documents';
import { LIST_FILES } from '@puente/screening/core';
import compression from 'compression';
import { json, raw, static as serveFiles, urlencoded } from 'express';
import { ApiDescription } from './api/api-description';
import { assetsFolder } from './app.module';
import { arrivingFile } from './http/arrived-file';
import type { AppLog } from '@puente/logging';
import { filesOrigin } from './http/files-origin';
import { methodNotAllowed } from './http/method-not-allowed';
import { RequestIdentity } from './http/request-identity';
import { requestTrace } from './http/request-trace';
import { refuseUndeclaredRoutes, routeCensus } from './http/route-census';
import { serviceWorker } from './http/service-worker';
import { neverStored, securityHeaders } from './http/security-headers';
import { soundAddress, soundBody } from './http/sound-body';
import { LARGEST_UPLOAD, readFor, uploadedFile, uploadedFiles } from './http/uploaded-file';
import { bodyValidation } from './http/validate-body';

const RECEIPT = '/payments/:payment/donation-receipt';
const FILES_OF_QUESTION = '/applications/:application/questions/:question/files';
const SIGNED_FILES = '/awards/:award/signed-files';
const DOCUMENT_ADDRESSES = [
  ...['/es/my/documents', '/en/my/documents', '/api/v1/my/documents'],
  ...['/es/my', '/en/my', '/api/v1'].map((base) => `${base}${FILES_OF_QUESTION}`),
  ...['/es/my', '/en/my'].map((base) => `${base}${RECEIPT}`),
  ...['/es', '/es/my', '/en', '/en/my', '/api/v1', '/api/v1/my'].map((base) => `${base}${SIGNED_FILES}`),
];
const FIGURE_ADDRESSES = ['/es/evidence/imports', '/en/evidence/imports'];
const LIST_ADDRESSES = ['/es/screening/lists', '/en/screening/lists', '/api/v1/screening/lists'];
const FORM_ADDRESSES = ['/es/forms/import', '/en/forms/import'];
const RATE_ADDRESSES = ['/es/exchange-rates/import', '/en/exchange-rates/import'];
const MEGABYTE = 1024 * 1024;
/** A list of 200 decisions sends up to 11 fields for each of its applications. */
const MOST_FIELDS = 5_000;
const ONE_YEAR_MS = 365 * 24 * 3_600_000;

/** Everything between the socket and the controllers; the same for `main.ts` and for tests. */
export function configureApp(app: NestExpressApplication, config: Config, log: AppLog): void {
  const routes = routeCensus(app as INestApplication);
  refuseUndeclaredRoutes(routes);
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(requestTrace(log));
  app.use(securityHeaders(config));
  app.use(compression());
  app.use(filesOrigin(config));
  app.use('/service-worker.js', serviceWorker(assetsFolder()));
  app.use('/assets', serveFiles(assetsFolder(), { immutable: true, maxAge: ONE_YEAR_MS, index: false }));
  app.use(neverStored);
  app.use(methodNotAllowed(routes));
  app.use(soundAddress);
  app.use(
    json({ limit: MEGABYTE }),
    urlencoded({ extended: false, limit: MEGABYTE, parameterLimit: MOST_FIELDS }),
  );
  const identity = app.get(RequestIdentity);
  const csv = raw({ type: 'text/csv', limit: LARGEST_UPLOAD });
  app.use('/api/v1/imports', readFor(identity, ['nonprofit:import', 'evidence:import', 'rate:record'], csv));
  app.use(FIGURE_ADDRESSES, uploadedFile(identity, 'evidence:import'));
  app.use(LIST_ADDRESSES, uploadedFiles(identity, 'screening:import', LIST_FILES));
  app.use(FORM_ADDRESSES, uploadedFile(identity, 'form:edit'));
  app.use(RATE_ADDRESSES, uploadedFile(identity, 'rate:record'));
  app.use(['/es/import', '/en/import'], uploadedFile(identity, 'nonprofit:import'));
  app.use(DOCUMENT_ADDRESSES, arrivingFile(identity, app.get(Quarantine)));
  app.use(soundBody);
  app.useGlobalPipes(bodyValidation);
  app.get(ApiDescription).describe(app as INestApplication);
}
