import type { NextFunction, Request, Response } from 'express';
import multer, { memoryStorage } from 'multer';
import type { RequestIdentity } from './request-identity';

/** The largest file of nonprofits that is taken over HTTP; larger ones go through the command line. */
export const LARGEST_UPLOAD = 25 * 1024 * 1024;

/**
 * Reads the one file of a form before the guard looks for the form's token. Strangers' bodies are not read at all: whom a
 * cookie belongs to is looked up first, and without a session the request goes on and is refused.
 */
export function uploadedFile(identity: RequestIdentity) {
  const upload = multer({
    storage: memoryStorage(),
    limits: { fileSize: LARGEST_UPLOAD, files: 1, fields: 8 },
  }).single('file');
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (!request.is('multipart/form-data') || !(await identity.maySendFiles(request))) return next();
    upload(request, response, (error: unknown) => next(error && asUploadRefusal(error)));
  };
}

/** Whatever the parser of forms stumbles over is the sender's, not ours. */
export function asUploadRefusal(error: unknown): unknown {
  const { code } = error as { code?: string };
  const status = code === 'LIMIT_FILE_SIZE' ? 413 : 400;
  return Object.assign(new Error('form refused'), { status, expose: true });
}
