/** The addresses of loans, vouchers and one's own business, in Chinese; `local` puts /en before them. */
export const supportPaths = {
  loans: '/loans',
  newLoan: '/loans/new',
  loan: (id: string) => `/loans/${id}`,
  /** POST */
  withdrawLoan: (id: string) => `/loans/${id}/withdraw`,
  /** POST */
  reportStaff: (id: string) => `/loans/${id}/staff`,
  /** one's own vouchers; POST: one more by its code */
  vouchers: '/my/vouchers',
  /** what a firm hands to its staff */
  staffVouchers: '/vouchers/staff',
  staffShare: (id: string) => `/vouchers/staff/${id}`,
  /** GET with `?code=`; POST */
  redeem: '/vouchers/redeem',
  business: '/my/business',
  /** POST */
  answer: (id: string) => `/my/business/${id}/answer`,
  /** POST */
  employee: (id: string) => `/my/business/${id}/employees`,
} as const
