/** Who is let in to agreements signed on paper, written by hand as the rest of the table. */
export const SIGNED_FILES_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    [
      'GET /api/v1/awards/:award/signed-files',
      'GET /api/v1/awards/:award/signed-files/:file/link',
      'GET /:locale/awards/:award/signed-files',
      'GET /:locale/awards/:award/signed-files/:file/file',
    ],
  ],
  [
    'program-officer funder-admin hip-staff hip-admin',
    [
      'POST /api/v1/awards/:award/signed-files',
      'DELETE /api/v1/awards/:award/signed-files/:file',
      'POST /:locale/awards/:award/signed-files',
      'POST /:locale/awards/:award/signed-files/:file/remove',
    ],
  ],
  [
    'funder-admin hip-admin',
    [
      'POST /api/v1/awards/:award/signed-files/:file/confirmation',
      'POST /api/v1/awards/:award/signed-files/:file/refusal',
      'POST /:locale/awards/:award/signed-files/:file/confirm',
      'POST /:locale/awards/:award/signed-files/:file/refuse',
    ],
  ],
  [
    'nonprofit hip',
    [
      'GET /api/v1/my/awards/:award/signed-files',
      'GET /api/v1/my/awards/:award/signed-files/:file/link',
      'GET /:locale/my/awards/:award/signed-files',
      'GET /:locale/my/awards/:award/signed-files/:file/file',
    ],
  ],
  [
    'legal-representative nonprofit-admin',
    [
      'POST /api/v1/my/awards/:award/signed-files',
      'DELETE /api/v1/my/awards/:award/signed-files/:file',
      'POST /:locale/my/awards/:award/signed-files',
      'POST /:locale/my/awards/:award/signed-files/:file/remove',
    ],
  ],
];
