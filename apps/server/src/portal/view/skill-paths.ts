/** The addresses of certificates and titles, in Chinese; `local` puts /en before them. */
export const skillPaths = {
  honours: (year?: number) => (year === undefined ? '/honours' : `/honours?year=${year}`),
  /** one's own; POST: one more certificate */
  mine: '/my/skills',
  /** POST */
  withdraw: (id: string) => `/my/skills/${id}/withdraw`,
  /** POST: agree = yes | no */
  naming: '/my/skills/naming',
} as const
