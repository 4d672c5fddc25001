/** The addresses of one's claims, in Chinese; `local` puts /en before them. */
export const claimPaths = {
  list: '/my/claims',
  one: (id: string) => `/my/claims/${id}`,
  /** GET with `?policy=`; POST */
  begin: '/claims/new',
  /** POST: the same page with what was told to the card, which stands in no address */
  told: '/claims/new/told',
  /** GET: the same page with a policy */
  beginWith: (policy: string) => `/claims/new?policy=${encodeURIComponent(policy)}`,
  /** POST */
  act: (
    id: string,
    what: 'answers' | 'papers' | 'account' | 'family' | 'send' | 'withdraw' | 'object' | 'check',
  ) => `/my/claims/${id}/${what}`,
  /** POST */
  removePaper: (id: string, paper: string) => `/my/claims/${id}/papers/${paper}/remove`,
  /** POST */
  removeRelative: (id: string, relative: string) => `/my/claims/${id}/family/${relative}/remove`,
  /** the paper itself */
  paper: (id: string, paper: string) => `/api/claims/${id}/papers/${paper}`,
} as const
