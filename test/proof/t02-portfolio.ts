/** Who is let in to the figures of awards; a part of the table. */
export const PORTFOLIO_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'funder -reviewer hip',
    [
      'GET /api/v1/portfolio',
      'GET /:locale/portfolio',
      'GET /:locale/portfolio/file.pdf',
      'GET /:locale/portfolio/file.docx',
      'GET /:locale/portfolio/file.xlsx',
      'GET /:locale/portfolio/file.csv',
    ],
  ],
  [
    'hip',
    [
      'GET /api/v1/portfolio/all',
      'GET /:locale/portfolio/all',
      'GET /:locale/portfolio/all/file.pdf',
      'GET /:locale/portfolio/all/file.docx',
      'GET /:locale/portfolio/all/file.xlsx',
      'GET /:locale/portfolio/all/file.csv',
    ],
  ],
  ['hip-staff hip-admin', ['POST /api/v1/portfolio/editions', 'POST /:locale/portfolio/all']],
];
