import { createHash } from 'node:crypto'
import { canonicalJson } from '../kernel/index.ts'
import { facts } from './facts.ts'
import type { Catalogue, CataloguePolicy, CatalogueVersion } from './policy.ts'

const common = {
  sources: [
    {
      title: { zh: '试验通知', en: 'A notice for tests' },
      link: 'https://example.org/notice',
      standing: 'source',
      checked: '2023-10-01',
    },
  ],
  confirmed: true,
  review: '2024-06-01',
  documents: [],
  where: { zh: '社区窗口', en: 'The community office' },
} as const

const hashed = (version: CatalogueVersion): CatalogueVersion => ({
  ...version,
  hash: createHash('sha256').update(canonicalJson(version)).digest('hex'),
})

/** A subsidy for veterans of an education, claimed here: the amount is a parameter, so that it can be changed. */
export function veteranSubsidy(
  given: { readonly fen?: number; readonly least?: 'vocational' | 'college' | 'bachelor' } = {},
): CataloguePolicy {
  return {
    id: 'veteran-subsidy',
    layer: 'city',
    name: { zh: '退役军人补贴', en: 'Subsidy for veterans' },
    audience: 'person',
    benefit: 'cash',
    plan: [],
    once: 'person',
    versions: [
      hashed({
        ...common,
        version: 'v1',
        from: '2023-01-01',
        published: '2023-01-01',
        gives: { zh: '一次性补贴', en: 'A subsidy, once' },
        when: {
          all: [
            { fact: 'veteran', is: true },
            { fact: 'education', atLeast: given.least ?? 'vocational' },
          ],
        },
        amount: { parameter: 'amount' },
        parameters: { amount: given.fen ?? 2_000_00 },
      }),
    ],
  }
}

/** Ends within two months of the tests' morning, and nothing goes on from it. */
export const endingPost: CataloguePolicy = {
  id: 'ending-post',
  layer: 'county',
  name: { zh: '年底到期的政策', en: 'A policy that ends with the year' },
  audience: 'person',
  benefit: 'right',
  plan: [],
  versions: [
    hashed({
      ...common,
      version: 'v1',
      from: '2023-01-01',
      to: '2023-12-31',
      published: '2023-01-01',
      gives: { zh: '一项资格', en: 'A right' },
      when: { fact: 'hukou-here', is: true },
    }),
  ],
}

export const catalogueOfTwo: Catalogue = { policies: [endingPost, veteranSubsidy()], facts }
