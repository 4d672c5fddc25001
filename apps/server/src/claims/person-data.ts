import { type PersonDataTables, personTable, type Text } from '../kernel/index.ts'
import { type ClaimState, claimActions, claimLifecycle } from './claim.ts'
import { countOpenOf, eraseClaims } from './erase-claims.store.ts'

// columns of these types
const stateOf = (value: unknown): Text => claimLifecycle[value as ClaimState].label
const titleOf = (value: unknown): Text =>
  typeof value === 'string' ? (JSON.parse(value) as Text) : (value as Text)
const yuanOf = (value: unknown): string => `${(Number(value) / 100).toFixed(2)} 元`
const actionOf = (value: unknown): string => {
  const action = claimActions.find(one => one === value)
  const step = Object.values(claimLifecycle).flatMap(stage => (action && stage.on[action]) || [])[0]
  return step?.label.zh ?? String(value)
}

const accounting: Text = {
  zh: '公款发给谁、凭什么，会计资料要保存 30 年；草稿 30 天没动就删除',
  en: 'To whom public money went and why is kept for 30 years; a draft goes after 30 idle days',
}

/** What is held of claimants. Public money has to stay accounted for; what it was not needed for goes. */
export const claimsPersonData: PersonDataTables = {
  parts: [
    {
      ...personTable({
        title: { zh: '我的申领', en: 'My claims' },
        table: 'claims.claims',
        at: 'created_at',
        isLookedAt: true,
        fields: {
          title: { label: { zh: '政策', en: 'Policy' }, words: titleOf },
          state: { label: { zh: '状态', en: 'State' }, words: stateOf },
          amount: { label: { zh: '金额', en: 'Amount' }, words: yuanOf },
          account_shown: { label: { zh: '收款账户', en: 'Account' } },
          entered_by: { label: { zh: '谁替我填的', en: 'Entered by' } },
        },
        erasure: { kind: 'keep', why: accounting },
      }),
      outcome: 'anonymous',
      why: {
        zh: '没有发过钱的申领删掉姓名、回答和账户；发过的按会计制度保留',
        en: 'Of a claim without payment name, answers and account are deleted; what was paid stays accounted for',
      },
      async hinders(context, person) {
        if ((await countOpenOf(context, person)) === 0) return undefined
        return {
          zh: '还有申领没有办完，先撤回或等它办完',
          en: 'A claim is still open: withdraw it, or wait until it is done',
        }
      },
      erase: eraseClaims,
    },
    personTable({
      title: { zh: '申领的经过', en: 'What happened to my claims' },
      table: 'claims.steps',
      at: 'at',
      fields: {
        action: { label: { zh: '做了什么', en: 'Step' }, words: actionOf },
        note: { label: { zh: '说明', en: 'Note' } },
      },
      erasure: {
        kind: 'empty',
        set: { note: 'NULL', by_name: "CASE WHEN party = 'claimant' THEN '' ELSE by_name END" },
        why: { zh: '步骤和日期留着，写的话删掉', en: 'Steps and days stay, what was written is deleted' },
      },
    }),
    personTable({
      title: { zh: '申领的材料', en: 'Papers of my claims' },
      table: 'claims.papers',
      at: 'added_at',
      fields: { name: { label: { zh: '文件', en: 'File' } } },
      erasure: {
        kind: 'delete',
        why: { zh: '材料删掉', en: 'Papers are deleted' },
      },
      retention: {
        key: 'claim-papers',
        months: 24,
        where: `EXISTS (SELECT FROM claims.claims AS c WHERE c.sk = papers.sk AND c.id = papers.claim
          AND c.state IN ('refused', 'upheld', 'withdrawn'))`,
        basis: {
          zh: '没有给的申领，2 年后复核和诉讼的时间都过了',
          en: 'Two years after a claim that gave nothing, nobody can have it looked at again',
        },
      },
    }),
    personTable({
      title: { zh: '随迁的家人', en: 'Family that comes along' },
      table: 'claims.family',
      fields: {
        name: { label: { zh: '姓名', en: 'Name' } },
        number_shown: { label: { zh: '证件号码', en: 'Number' } },
      },
      erasure: {
        kind: 'empty',
        set: { name: "''", number_sealed: 'NULL', number_shown: "''" },
        why: { zh: '人数留着，姓名和号码删掉', en: 'How many stays, names and numbers are deleted' },
      },
    }),
    personTable({
      title: { zh: '对我申领的抽查', en: 'Checks of my claims' },
      table: 'claims.sampled',
      at: 'due_on',
      fields: {
        state: { label: { zh: '结果', en: 'Result' } },
        answer: { label: { zh: '我的说明', en: 'My answer' } },
      },
      erasure: {
        kind: 'empty',
        set: { answer: 'NULL', note: 'NULL' },
        why: { zh: '结论留着，写的话删掉', en: 'The result stays, what was written is deleted' },
      },
    }),
  ],
  excused: {},
}
