import type { Answer } from '@qingye/rules'
import { Type } from 'typebox'
import {
  type Context,
  type Id,
  idOf,
  notFound,
  nullable,
  Problem,
  type Text,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import {
  type Audience,
  type FactDefinition,
  type KnownFacts,
  knownFactsOfFirm,
  knownFactsOfPerson,
} from '../policies/index.ts'
import { findOrganisation, findPerson, listOrganisations, type Organisation } from '../registry/index.ts'
import { applicants } from './loan.ts'
import { publishedRule, ruleOn, stillAsked } from './rule.ts'

export const applying = {
  permission: 'loan.apply',
  reach: ['own', 'organisation'],
  allow: applicants,
} as const

export interface Applicant {
  readonly organisation: Id<'Organisation'> | undefined
  readonly person: Id<'Person'> | undefined
  readonly name: string
  readonly division: string
  readonly known: KnownFacts
}

export async function applicantOf(context: Context): Promise<Applicant> {
  const { organisation, person } = context.actor
  if (organisation !== undefined) {
    const firm = await findOrganisation(context, organisation)
    if (firm?.state !== 'verified') throw notVerified()
    const known = await knownFactsOfFirm(context, organisation)
    return { organisation, person: undefined, name: firm.name, division: firm.division, known }
  }
  const found = person && (await findPerson(context, person))
  if (found === undefined) throw notFound('person.unknown', { zh: '这个人', en: 'person' })
  const known = await knownFactsOfPerson(context, found.id)
  // the policy is one of firms; a person asks as the owner of a business
  const facts = { ...known.facts, applicant: 'person' }
  return {
    ...{ organisation: undefined, person: found.id, name: found.name, division: found.division },
    known: { ...known, facts },
  }
}

function notVerified(): Problem {
  return new Problem(
    'conflict',
    'loan.not-verified',
    { zh: '单位还没有核验，先不能申请', en: 'This organisation is not verified yet' },
    { cure: { zh: '等县里核验以后再来', en: 'Come back once the county has verified it' } },
  )
}

/** Everything that a firm or a person needs to know before asking: the banks, what is known, what is missing. */
export const readLoanForm = useCase({
  ...applying,
  name: 'loans.readForm',
  kind: 'query',
  title: { zh: '看贷款申请', en: 'See the form of a loan' },
  http: { method: 'GET', path: '/api/loans/form' },
  input: Type.Object({}),
  output: Type.Object({
    name: Type.String(),
    /** null: the policy is not published */
    rule: nullable(
      Type.Object({ status: Type.String(), likely: Type.Boolean(), cap: nullable(Type.Number()) }),
    ),
    gives: nullable(textSchema),
    banks: Type.Array(Type.Object({ id: idOf<'Organisation'>(), name: Type.String() })),
    known: Type.Array(
      Type.Object({ fact: Type.String(), label: textSchema, words: textSchema, source: textSchema }),
    ),
    /** what is still to be answered */
    questions: Type.Array(
      Type.Object({
        fact: Type.String(),
        type: Type.String(),
        question: textSchema,
        options: Type.Array(Type.Object({ code: Type.String(), label: textSchema })),
      }),
    ),
    reasons: Type.Array(Type.Object({ says: textSchema, holds: Type.Boolean() })),
  }),
  async handle(context) {
    const applicant = await applicantOf(context)
    const found = await publishedRule(context)
    const said = found && ruleOn(context, found, applicant.known.facts, kindOf(applicant))
    const banks = await openBanks(context)
    const version = found?.policy.versions.find(one => one.hash === said?.hash)
    const named = found?.catalogue.facts ?? {}
    return {
      name: applicant.name,
      rule:
        said === undefined
          ? null
          : { status: said.rule.status, likely: said.rule.likely, cap: said.cap ?? null },
      gives: version?.gives ?? null,
      banks: banks.map(({ id, name }) => ({ id, name })),
      known: Object.entries(applicant.known.facts).flatMap(([fact, value]) => {
        const definition = named[fact]
        const source = applicant.known.origins[fact]?.source
        if (definition === undefined || source === undefined) return []
        return [{ fact, label: definition.label, words: wordsOf(definition, value), source }]
      }),
      questions:
        said === undefined
          ? []
          : stillAsked(said, applicant.known.origins).flatMap(fact => questionOf(fact, named[fact])),
      reasons: (said?.rule.reasons ?? []).map(({ says, holds }) => ({ says, holds })),
    }
  },
})

export async function openBanks(context: Context): Promise<Organisation[]> {
  const { rows } = await listOrganisations(context, { kind: 'bank', state: 'verified' }, { limit: 200 })
  return rows
}

export const kindOf = ({ organisation }: Pick<Applicant, 'organisation'>): Audience =>
  organisation === undefined ? 'person' : 'firm'

const yesNo = [
  { code: 'yes', label: { zh: '是', en: 'Yes' } },
  { code: 'no', label: { zh: '不是', en: 'No' } },
]

/** What is known, in words. */
function wordsOf(fact: FactDefinition, value: Answer | undefined): Text {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '不是', en: 'No' }
  const plain = typeof value === 'object' ? value.join(', ') : String(value ?? '')
  return fact.words?.[plain] ?? { zh: plain, en: plain }
}

function questionOf(name: string, fact: FactDefinition | undefined) {
  if (fact === undefined || fact.type === 'several') return []
  const options =
    fact.type === 'yes-no'
      ? yesNo
      : fact.type === 'choice'
        ? fact.values.map(code => ({ code, label: fact.words?.[code] ?? { zh: code, en: code } }))
        : []
  return [{ fact: name, type: fact.type, question: fact.question, options }]
}
