/** The addresses of asking for an organisation, in Chinese; `local` puts /en before them. */
export const organisationPaths = {
  doors: '/organisations',
  ask: (query = '') => `/organisations/new${query}`,
  request: (receipt: string) => `/organisations/requests/${receipt}`,
  /** POST */
  documents: (receipt: string) => `/organisations/requests/${receipt}/documents`,
  removeDocument: (receipt: string, id: string) =>
    `/organisations/requests/${receipt}/documents/${id}/remove`,
  edit: (receipt: string) => `/organisations/requests/${receipt}/facts`,
  send: (receipt: string) => `/organisations/requests/${receipt}/send`,
  withdraw: (receipt: string) => `/organisations/requests/${receipt}/withdraw`,
  take: (receipt: string) => `/organisations/requests/${receipt}/take`,
} as const
