import type { Facts } from '@qingye/rules'
import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import { type Context, type FieldProblem, idOf, invalid, Problem, useCase } from '../kernel/index.ts'
import { cityToken, type Organisation } from '../registry/index.ts'
import { insertStep } from './history.store.ts'
import { hasOpenLoan, insertLoan } from './loan.store.ts'
import { type Loan, loanPolicy, numberIn, planCeilings, type RuleResult, usualDays } from './loan.ts'
import { type Applicant, applicantOf, applying, kindOf, openBanks } from './loan-form.ts'
import { readFacts } from './read-fact.ts'
import { publishedRule, ruleOn, type Said } from './rule.ts'

/** As they are typed, by fact; money in yuan. */
const answers = Type.Record(Type.String({ pattern: '^[a-z0-9-]{1,60}$' }), Type.String({ maxLength: 100 }))

/** A firm, or somebody with a business of their own, asks a bank. */
export const applyForLoan = useCase({
  ...applying,
  name: 'loans.apply',
  kind: 'command',
  title: { zh: '申请稳岗贷款', en: 'Apply for a stabilisation loan' },
  http: { method: 'POST', path: '/api/loans' },
  input: Type.Object({
    bank: idOf<'Organisation'>(),
    /** fen */
    asked: Type.Integer({ minimum: 1_000_00, maximum: 10_000_000_000 }),
    purpose: Type.String({ minLength: 2, maxLength: 300 }),
    contact: Type.String({ minLength: 5, maxLength: 100 }),
    /** only what is not known already */
    facts: answers,
  }),
  output: Type.Object({ id: idOf<'Loan'>(), due: Type.String() }),
  async handle(context, input) {
    const applicant = await applicantOf(context)
    const bank = (await openBanks(context)).find(one => one.id === input.bank)
    if (bank === undefined) throw invalid([{ pointer: '/bank', ...noBank }])
    const found = await publishedRule(context)
    if (found === undefined) throw notPublished()
    const read = readFacts(input.facts, found.catalogue.facts, context.today)
    if (read.wrong.length > 0) throw invalid(read.wrong)
    // what a record has verified stands; the rest is the applicant's own word
    const own = Object.entries(read.facts).filter(
      ([name]) => applicant.known.origins[name]?.verified !== true,
    )
    const facts: Facts = {
      ...applicant.known.facts,
      ...Object.fromEntries(own),
      applicant: kindOf(applicant),
    }
    const ruled = ruleOn(context, found, facts, kindOf(applicant))
    const cap = requireEntitled(ruled)
    if (input.asked > cap) throw invalid([tooMuch(cap)])
    const whose = { bank: bank.id, organisation: applicant.organisation, person: applicant.person }
    if (await hasOpenLoan(context, whose)) throw waiting()
    const loan = newLoan(context, { applicant, bank, input: { ...input, facts }, ruled, cap })
    await insertLoan(context, loan)
    await insertStep(context, loan, { action: 'apply', party: 'applicant', note: '', amount: loan.asked })
    await tell(context, [
      {
        to: { organisation: bank.id },
        kind: 'loan.received',
        title: { zh: `${loan.name}申请稳岗贷款`, en: `${loan.name} asks for a stabilisation loan` },
        body: { zh: `${loan.dueOn} 前要答复`, en: `Answer by ${loan.dueOn}` },
        href: `/work/loans/${loan.id}`,
        source: loan.id,
      },
    ])
    return { id: loan.id, due: loan.dueOn }
  },
})

function newLoan(
  context: Context,
  {
    applicant,
    bank,
    input,
    ruled,
    cap,
  }: {
    readonly applicant: Applicant
    readonly bank: Organisation
    readonly input: Pick<Loan, 'asked' | 'purpose' | 'contact' | 'facts'>
    readonly ruled: Said
    readonly cap: number
  },
): Loan {
  const { calendar } = context.use(cityToken)
  return {
    id: context.newId<'Loan'>(),
    version: 1,
    policy: loanPolicy,
    organisation: applicant.organisation,
    person: applicant.person,
    name: applicant.name,
    division: applicant.division,
    bank: bank.id,
    bankName: bank.name,
    state: 'received',
    asked: input.asked,
    purpose: input.purpose.trim(),
    contact: input.contact.trim(),
    facts: input.facts,
    origins: applicant.known.origins,
    rule: ruled.rule,
    ruleVersion: ruled.version,
    ruleHash: ruled.hash,
    cap,
    receivedOn: context.today,
    dueOn: calendar.addWorkingDays(context.today, usualDays).day,
    ...{ decidedOn: undefined, decidedIn: undefined, line: undefined, rate: undefined },
    ...{ rateReason: '', reason: '', untilOn: undefined },
    startStaff: numberIn(input.facts, 'staff'),
    ...{ lastStaff: undefined, lastQuarter: undefined, disbursed: 0, repaid: 0 },
    createdAt: context.now,
  }
}

/** @throws Problem that says why: not in force, what is missing, which condition does not hold */
function requireEntitled({ rule, cap }: Said): number {
  if (rule.status === 'not-in-force') throw notPublished()
  if (rule.missing.length > 0 && rule.status === 'cannot-tell') {
    throw invalid(rule.missing.map((fact): FieldProblem => ({ pointer: `/facts/${fact}`, ...noAnswer })))
  }
  if (rule.status === 'not-eligible') throw notEntitled(rule)
  return cap ?? planCeilings.line
}

const noAnswer = {
  wrong: { zh: '这一项还没有填', en: 'This is missing' },
  right: { zh: '填上再发', en: 'fill it in and send again' },
}
const noBank = {
  wrong: { zh: '没有选银行', en: 'No bank is chosen' },
  right: { zh: '从列表里选一家', en: 'choose one of the list' },
}

function tooMuch(cap: number): FieldProblem {
  const yuan = (cap / 100).toLocaleString('en-US')
  return {
    pointer: '/asked',
    wrong: { zh: '超过了最高额度', en: 'This is more than the ceiling' },
    right: { zh: `最多 ${yuan} 元`, en: `at most ${yuan} yuan` },
  }
}

function notPublished(): Problem {
  return new Problem('conflict', 'loan.not-in-force', {
    zh: '这项贷款现在没有在办',
    en: 'This loan is not given at present',
  })
}

function notEntitled({ reasons }: RuleResult): Problem {
  const why = reasons.filter(one => !one.holds)
  const join = (language: 'zh' | 'en', mark: string) => why.map(one => one.says[language]).join(mark)
  return new Problem(
    'conflict',
    'loan.not-entitled',
    { zh: '按现在的条件，还不能申请', en: 'Under the conditions of today you cannot apply' },
    { cure: { zh: join('zh', '；'), en: join('en', '; ') } },
  )
}

function waiting(): Problem {
  return new Problem(
    'conflict',
    'loan.waiting',
    { zh: '这家银行还有你的一份申请没答复', en: 'This bank has not answered an application of yours' },
    { cure: { zh: '等它答复，或者先撤回', en: 'Wait for the answer, or withdraw that one' } },
  )
}
