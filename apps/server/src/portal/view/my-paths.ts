/** The addresses of a person's CV and data, in Chinese; `local` puts /en before them. */
export const myPaths = {
  cv: '/my/cv',
  cvPdf: '/my/cv/pdf',
  /** POST */
  cvLinks: '/my/cv/links',
  /** POST */
  cvRevoke: (id: string) => `/my/cv/links/${id}/revoke`,
  sharedCv: (token: string) => `/cv/${token}`,
  sharedCvPdf: (token: string) => `/cv/${token}/pdf`,
  data: '/my/data',
  looks: '/my/data/looks',
  download: (format: 'json' | 'html') => `/my/data/download/${format}`,
  consents: '/my/data/consents',
  erasure: '/my/data/erasure',
  correction: (field: string) => `/my/data/correction/${field}`,
  /** POST */
  withdrawRequest: (id: string) => `/my/data/requests/${id}/withdraw`,
  held: '/about/held',
} as const
