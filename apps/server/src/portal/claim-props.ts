import { readMyClaim, type readNewClaim, relations } from '../claims/index.ts'
import type { Text } from '../kernel/index.ts'
import { freshForm, ofControls } from './forms.ts'
import type { Ask } from './portal.ts'
import { noSuchPage } from './post.ts'
import {
  type ClaimListRow,
  type ClaimPart,
  type ClaimProps,
  type Control,
  claimPaths,
  type FormState,
  type NewClaimProps,
  renderClaim,
  type Step,
} from './view/index.ts'

type Questions = Awaited<ReturnType<typeof readNewClaim.handle>>['questions']

const units: Readonly<Record<string, Text>> = {
  fen: { zh: '单位：元', en: 'in yuan' },
  month: { zh: '单位：个月', en: 'in months' },
}

export function controlsOf(questions: Questions): Pick<NewClaimProps, 'controls' | 'several'> {
  const several = questions.filter(one => one.type === 'several')
  return {
    several: several.map(one => ({ name: `fact-${one.fact}`, label: one.question, options: one.options })),
    controls: questions
      .filter(one => one.type !== 'several')
      .map((one): Control => {
        const unit = one.unit === null ? undefined : units[one.unit]
        const help = one.hint ?? unit
        return {
          name: `fact-${one.fact}`,
          label: one.question,
          kind: one.type === 'day' ? 'date' : one.type === 'number' ? 'number' : 'select',
          ...(help !== undefined && { help }),
          ...(one.type === 'number' && { maxlength: 18 }),
          ...(one.options.length > 0 && { options: one.options }),
        }
      }),
  }
}

type Read = Awaited<ReturnType<typeof readMyClaim.handle>>

export function rowOf(row: Read['claim']): ClaimListRow {
  return {
    id: row.id,
    title: row.title,
    state: row.stateName,
    yours: row.waitsFor === 'claimant',
    due: row.dueOn,
    overdue: row.overdue,
    decideBy: row.decideBy,
    amount: row.amount,
    receipt: row.receipt,
  }
}

export async function claimPage(
  ask: Ask,
  part: ClaimPart | null,
  form: FormState | undefined,
): Promise<string> {
  const one = await ask.call(readMyClaim, { claim: ask.params['claim'] }).catch(noSuchPage)
  const { claim } = one
  const { controls, several } = controlsOf(one.questions)
  const typed = Object.fromEntries(one.questions.map(({ fact, typed: before }) => [`fact-${fact}`, before]))
  const state: FormState = { ...(form ?? freshForm()), version: claim.version }
  const can = (name: string) => one.actions.some(action => action.name === name)
  return renderClaim(await ask.frame(claimPaths.one(claim.id)), {
    id: claim.id,
    policy: claim.policy,
    name: claim.title,
    gives: one.gives,
    claimant: claim.claimant,
    row: rowOf(claim),
    kind: claim.kind,
    stage: claim.state,
    turn: claim.state === 'draft' || claim.state === 'asked',
    rule: one.rule,
    known: one.known,
    controls,
    several,
    asked: whyOf(one),
    enteredBy: claim.enteredBy,
    needed: one.needed,
    papers: one.papers,
    takesFamily: one.takesFamily,
    relations: Object.entries(relations).map(([code, label]) => ({ code, label })),
    family: one.family.map(({ relationName, ...rest }) => ({ ...rest, relation: relationName })),
    account: one.account,
    lastAccount: one.lastAccount,
    steps: one.steps.map((step, at) => stepOf(step, at === one.steps.length - 1, claim)),
    can: {
      withdraw: can('withdraw'),
      object:
        can('object') && one.objectUntil !== null && one.objectUntil >= ask.today ? one.objectUntil : null,
      correct: can('correct'),
    },
    sample:
      one.sample === null ? null : { id: one.sample.id, due: one.sample.dueOn, answer: one.sample.answer },
    demanded:
      claim.state === 'recovering' && claim.demanded !== null
        ? { amount: claim.demanded, repaid: claim.repaid }
        : null,
    sentAt: claim.sentAt,
    form: ofControls({ ...state, typed: { ...typed, ...state.typed } }, part === 'answers' ? controls : []),
    part,
  })
}

/** Why it stands as it does, in the office's words: what is asked, or why not. */
function whyOf({ claim, steps, note }: Read): ClaimProps['asked'] {
  const last = steps.at(-1)
  if (last === undefined || last.party === 'claimant' || claim.state === 'approved') return null
  return last.reason === null && note === null ? null : { reason: last.reason, note }
}

function stepOf(step: Read['steps'][number], last: boolean, claim: Read['claim']): Step {
  const words = [step.note].filter(each => each !== null).join('')
  const who = step.party === 'claimant' ? '' : step.by
  const level = step.level
  return {
    form: last ? (claim.overdue ? 'late' : claim.waitsFor === null ? 'ended' : 'here') : 'past',
    title:
      level === null
        ? step.label
        : { zh: `${level.zh}：${step.label.zh}`, en: `${level.en}: ${step.label.en}` },
    at: step.at,
    ...(last && claim.dueOn !== null && { due: claim.dueOn }),
    ...(step.reason !== null && { note: step.reason }),
    ...((words !== '' || who !== '') && { words: [who, words].filter(each => each !== '').join('：') }),
  }
}
