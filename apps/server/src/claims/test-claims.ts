import { type Catalogue, type CataloguePolicy, facts } from '../policies/index.ts'

const text = (zh: string, en: string) => ({ zh, en })
const version = {
  version: '2023',
  from: '2023-01-01',
  published: '2023-01-01',
  hash: 'a'.repeat(64),
  confirmed: true,
  review: '2024-01-01',
  where: text('县人社窗口', 'County office'),
  sources: [],
} as const

/** Paid once to a person with a certificate; two amounts by level. Claimed at town and county. */
export const skill: CataloguePolicy = {
  id: 'test-skill',
  name: text('技能补贴', 'Skill subsidy'),
  audience: 'person',
  benefit: 'cash',
  layer: 'county',
  plan: [],
  once: 'person',
  versions: [
    {
      ...version,
      gives: text('一次发 1500 元', '1,500 yuan, once'),
      documents: [{ id: 'certificate', name: text('技能证书', 'Certificate'), proves: ['skill'] }],
      claim: { levels: ['town', 'county'], days: 10 },
      when: { fact: 'skill', atLeast: 'intermediate' },
      amount: 150_000,
    },
  ],
}

/** Cannot be had beside the other one. */
export const rent: CataloguePolicy = {
  ...skill,
  id: 'test-rent',
  name: text('租房补贴', 'Rent subsidy'),
  excludes: ['test-skill'],
  versions: [
    {
      ...version,
      gives: text('金额由县定', 'Set by the county'),
      documents: [],
      claim: { levels: ['county'], days: 5 },
      when: { fact: 'skill', atLeast: 'elementary' },
      amount: { parameter: 'amount' },
      parameters: { amount: [] },
    },
  ],
}

/** The right to settle, for which family comes along. */
export const settle: CataloguePolicy = {
  ...skill,
  id: 'settle-first',
  name: text('先落户', 'Settle first'),
  benefit: 'right',
  versions: [
    {
      ...version,
      gives: text('先落户再找工作', 'Settle before having work'),
      documents: [],
      claim: { levels: ['county'], days: 5 },
      when: { fact: 'skill', atLeast: 'senior' },
    },
  ],
}

/** For a firm of at least ten. */
export const hire: CataloguePolicy = {
  ...skill,
  id: 'test-hire',
  name: text('扩岗补助', 'Hiring grant'),
  audience: 'firm',
  once: 'firm',
  versions: [
    {
      ...version,
      gives: text('每招一人 1500 元', '1,500 yuan a hire'),
      documents: [],
      claim: { levels: ['county', 'city'], days: 10 },
      when: { fact: 'staff', atLeast: 10 },
      amount: 300_000,
    },
  ],
}

export const testCatalogue: Catalogue = { policies: [skill, rent, settle, hire], facts }

/** A photo, as a form sends it. */
export const photo = {
  name: '证书.png',
  type: 'image/png',
  base64: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).toString('base64'),
}
/** Luhn's digit fits. */
export const card = { holder: '林小满', bank: '工商银行瑞安支行', number: '6222 0212 0200 1234 567' }
