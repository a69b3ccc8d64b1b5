/** How programs send the scan of a signed agreement. */
export const SIGNED_FILE_FORM = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
  },
};
