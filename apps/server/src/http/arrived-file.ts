import { LARGEST_DOCUMENT, type Quarantine, type ArrivedFile } from '@puente/documents';
import type { NextFunction, Request, Response } from 'express';
import multer, { diskStorage } from 'multer';
import type { RequestIdentity } from './request-identity';
import { asUploadRefusal } from './uploaded-file';

/** Forms that could not be read, until somebody asks for their file. */
const REFUSALS = new WeakMap<Request, unknown>();

/**
 * Puts the one file of a form into the quarantine, under a name of ours, before the guard looks for the form's token.
 * Of strangers nothing is read: whom a cookie or token belongs to is looked up first. When the answer has left, whatever still lies there of this request is removed. What is wrong with a form is said only
 * once the guard has let its sender in.
 */
export function arrivingFile(identity: RequestIdentity, quarantine: Quarantine) {
  const upload = multer({
    storage: diskStorage({
      destination: quarantine.folder,
      filename: (_request, _file, name) => name(null, quarantine.newName()),
    }),
    limits: { fileSize: LARGEST_DOCUMENT, files: 1, fields: 4, fieldSize: 2_000, headerPairs: 20 },
    defParamCharset: 'utf8',
  }).single('file');
  const read = (request: Request, response: Response, next: NextFunction): void => {
    response.once('close', () => {
      if (request.file) void quarantine.remove(request.file.filename);
    });
    upload(request, response, (error: unknown) => {
      if (error) REFUSALS.set(request, asUploadRefusal(error));
      next();
    });
  };
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (!request.is('multipart/form-data') || !(await identity.maySendFiles(request))) return next();
    read(request, response, next);
  };
}

/** The file of a request that came through `arrivingFile`, or null; throws what was wrong with its form. */
export function arrivedFileOf(request: Request): ArrivedFile | null {
  const refusal = REFUSALS.get(request);
  if (refusal) throw refusal as Error;
  const { file } = request;
  if (!file?.filename) return null;
  return {
    file: file.filename,
    originalName: file.originalname.normalize('NFC'),
    declaredType: file.mimetype,
  };
}
