/** Who is let in to receipts of donations. */
export const DONATION_RECEIPTS_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'nonprofit hip',
    [
      'GET /api/v1/my/missing-donation-receipts',
      'GET /api/v1/my/payments/:payment/donation-receipt',
      'GET /:locale/my/payments/:payment/donation-receipt',
    ],
  ],
  [
    'nonprofit-finance legal-representative nonprofit-admin hip-admin',
    [
      'POST /api/v1/my/payments/:payment/donation-receipt',
      'DELETE /api/v1/my/payments/:payment/donation-receipt',
      'POST /:locale/my/payments/:payment/donation-receipt',
      'POST /:locale/my/payments/:payment/donation-receipt/remove',
    ],
  ],
  [
    'program-officer funder-finance funder-admin hip',
    [
      'GET /api/v1/missing-donation-receipts',
      'GET /api/v1/payments/:payment/donation-receipt',
      'GET /:locale/payments/:payment/donation-receipt',
    ],
  ],
  [
    'program-officer funder-finance funder-admin hip-staff hip-admin',
    [
      'POST /api/v1/payments/:payment/donation-receipt/acceptance',
      'POST /:locale/payments/:payment/donation-receipt/accept',
    ],
  ],
];
