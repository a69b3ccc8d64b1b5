import { toFormFile, type Form } from '@puente/grants';
import type { Response } from 'express';

/** Sends a form as a file; its name says nothing, because it stays on a disk. */
export function sendFormFile(response: Response, form: Form): void {
  response.type('application/json; charset=utf-8');
  response.setHeader('Content-Disposition', 'attachment; filename="form.json"');
  response.send(`${JSON.stringify(toFormFile(form), null, 2)}\n`);
}
