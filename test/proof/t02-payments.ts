/** Who is let in to the instalments of awards and their payments; a part of the table. */
export const PAYMENTS_TABLE: readonly (readonly [roles: string, operations: readonly string[]])[] = [
  [
    'program-officer funder-finance funder-admin hip',
    [
      'GET /api/v1/awards/:award/disbursements',
      'GET /api/v1/payments',
      'GET /api/v1/payments/:payment',
      'GET /:locale/payments',
      'GET /:locale/payments.csv',
      'GET /:locale/payments.xlsx',
      'GET /:locale/payments/:payment',
      'GET /:locale/awards/:award/disbursements',
      'GET /:locale/disbursements/:disbursement',
    ],
  ],
  [
    'program-officer funder-finance funder-admin hip-staff hip-admin',
    [
      'POST /api/v1/awards/:award/disbursements',
      'PUT /api/v1/disbursements/:disbursement',
      'POST /api/v1/disbursements/:disbursement/cancellation',
      'POST /:locale/awards/:award/disbursements',
      'POST /:locale/disbursements/:disbursement',
      'POST /:locale/disbursements/:disbursement/cancel',
    ],
  ],
  [
    'funder-finance funder-admin hip-admin',
    [
      'POST /api/v1/disbursements/:disbursement/payments',
      'POST /api/v1/payments/:payment/approval',
      'POST /api/v1/payments/:payment/rejection',
      'POST /api/v1/payments/:payment/withdrawal',
      'POST /:locale/disbursements/:disbursement/propose',
      'POST /:locale/payments/:payment/approve',
      'POST /:locale/payments/:payment/reject',
      'POST /:locale/payments/:payment/withdraw',
    ],
  ],
  ['nonprofit hip', ['GET /api/v1/my/awards/:award/money', 'GET /:locale/my/awards/:award/disbursements']],
];
