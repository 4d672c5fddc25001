import { facts } from './facts.ts'
import type { Catalogue, CataloguePolicy, CatalogueVersion } from './policy.ts'

const text = (zh: string, en: string) => ({ zh, en })

const base = {
  version: '1',
  from: '2023-01-01',
  published: '2022-12-20',
  sources: [
    { title: text('通知', 'Notice'), number: '温〔2023〕1号', standing: 'document', checked: '2023-11-01' },
  ],
  confirmed: true,
  review: '2024-06-30',
  documents: [
    { id: 'id-card', name: text('身份证', 'Identity card'), proves: ['birth'] },
    { id: 'certificate', name: text('技能证书', 'Certificate of skill'), proves: ['skill'] },
  ],
  where: text('区政务服务中心', 'Service centre of the district'),
} as const

function policy(
  of: Pick<CataloguePolicy, 'id' | 'name' | 'benefit'> & Partial<CataloguePolicy>,
  version: Partial<CatalogueVersion> & Pick<CatalogueVersion, 'gives' | 'when'>,
): CataloguePolicy {
  return {
    audience: 'person',
    layer: 'city',
    plan: [],
    ...of,
    versions: [{ ...base, ...version, hash: 'a'.repeat(64) }],
  }
}

/** A few policies of every kind that a card has to show, with the real facts. */
export const cardFixture: Catalogue = {
  facts,
  policies: [
    policy(
      { id: 'settle-first', name: text('先落户', 'Settle first'), benefit: 'right', plan: ['S2-7-4-C1'] },
      {
        gives: text('没找到工作也能落户', 'Settle before you have a job'),
        when: {
          any: [
            { fact: 'skill', atLeast: 'senior', clause: '二(七)4' },
            {
              all: [
                { fact: 'skill', is: 'intermediate' },
                { fact: 'birth', ageAtMost: 35 },
              ],
            },
          ],
        },
        claim: { levels: ['town', 'county'], days: 10 },
      },
    ),
    policy(
      { id: 'traineeship', name: text('就业见习', 'Traineeship'), benefit: 'cash', excludes: ['work-grant'] },
      {
        gives: text('见习有补贴', 'Paid traineeships'),
        when: {
          all: [
            { fact: 'graduated-on', within: { years: 2 } },
            { fact: 'work', is: 'none' },
          ],
        },
        amount: 200_000,
      },
    ),
    policy(
      { id: 'work-grant', name: text('灵活就业补贴', 'Grant for flexible work'), benefit: 'cash' },
      {
        gives: text('补社保', 'Part of contributions back'),
        when: { fact: 'work', in: ['none', 'flexible'] },
        amount: { min: [{ fact: 'own-contributions' }, 300_000] },
        discretion: true,
        confirmed: false,
      },
    ),
    policy(
      { id: 'rent', name: text('租房补贴', 'Rent grant'), benefit: 'cash' },
      {
        gives: text('租房给钱', 'Money for the rent'),
        when: { fact: 'veteran', is: true },
        amount: { parameter: 'rent' },
        parameters: { rent: null },
      },
    ),
    policy(
      { id: 'over', name: text('扩岗补助', 'Posts of 2023'), benefit: 'cash' },
      { gives: text('招人给钱', 'Money for hiring'), when: { all: [] }, to: '2023-06-30' },
    ),
    policy(
      { id: 'loan', name: text('稳岗贷款', 'Loan'), benefit: 'credit', audience: 'firm' },
      {
        gives: text('贷款', 'A loan'),
        when: {
          all: [
            { fact: 'staff', atLeast: 10 },
            { fact: 'staff-cut', atMost: 0 },
          ],
        },
        amount: 3_000_000_000,
      },
    ),
  ],
}
