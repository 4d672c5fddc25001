import {
  addPaper,
  addRelative,
  answerSample,
  beginClaim,
  editClaim,
  listMyClaims,
  moveMyClaim,
  readNewClaim,
  removePaper,
  removeRelative,
  sendClaim,
  setAccount,
} from '../claims/index.ts'
import { storedFileBodyLimit } from '../kernel/index.ts'
import { claimPage, controlsOf, rowOf } from './claim-props.ts'
import type { FlashName } from './flash.ts'
import { attempt, freshForm, ofControls, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { noSuchPage } from './post.ts'
import { type ClaimPart, claimPaths, type FormState, renderClaims, renderNewClaim } from './view/index.ts'

const here = '/my/claims/:claim'
const formAt = (params: Readonly<Record<string, string>>) => claimPaths.one(params['claim'] ?? '')

export const claimRoutes: Route[] = [
  {
    method: 'GET',
    path: claimPaths.list,
    for: 'person',
    async handle(ask) {
      const { rows } = await ask.call(listMyClaims, {})
      const all = rows.map(row => ({ over: row.waitsFor === null, row: rowOf(row) }))
      const html = renderClaims(await ask.frame(), {
        open: all.filter(({ over }) => !over).map(({ row }) => row),
        over: all.filter(({ over }) => over).map(({ row }) => row),
      })
      return { html }
    },
  },
  { method: 'GET', path: claimPaths.begin, for: 'person', handle: ask => beginPage(ask, ask.draft) },
  {
    method: 'POST',
    path: claimPaths.begin,
    for: 'person',
    formAt: () => claimPaths.begin,
    handle: begin,
  },
  {
    method: 'POST',
    path: claimPaths.told,
    for: 'person',
    formAt: () => claimPaths.begin,
    handle: ask => beginPage(ask, ask.form.typed),
  },
  {
    method: 'GET',
    path: here,
    for: 'person',
    handle: async ask => ({ html: await claimPage(ask, null, undefined) }),
  },
  act('answers', 'claim-saved', (ask, claim) =>
    ask.call(editClaim, { claim, answers: answersOf(ask.form.typed) }),
  ),
  {
    ...act('papers', 'claim-paper', (ask, claim) => {
      const file = ask.form.file ?? { name: '-', type: '', base64: '' }
      return ask.call(addPaper, { claim, document: ask.form.typed['document'], file })
    }),
    largestFile: storedFileBodyLimit,
  },
  act('account', 'claim-saved', (ask, claim) => {
    const { same, holder = '', bank = '', number = '' } = ask.form.typed
    return ask.call(setAccount, same === 'yes' ? { claim, same: true } : { claim, holder, bank, number })
  }),
  act('family', 'claim-saved', (ask, claim) => {
    const { relation = '', name = '', number = '' } = ask.form.typed
    return ask.call(addRelative, { claim, relation, name, number })
  }),
  act('send', 'claim-sent', (ask, claim) => {
    const { true: isTrue, anyway, note = '' } = ask.form.typed
    return ask.call(sendClaim, {
      claim,
      ...(isTrue !== undefined && { true: isTrue }),
      ...(anyway !== undefined && { anyway }),
      ...(note.trim() !== '' && { note: note.trim() }),
    })
  }),
  act('object', 'claim-objected', (ask, claim) =>
    ask.call(moveMyClaim, { claim, action: 'object', note: ask.form.typed['note'] ?? '' }),
  ),
  act('check', 'claim-saved', (ask, claim) =>
    ask.call(answerSample, {
      claim,
      sampled: ask.form.typed['sampled'],
      answer: ask.form.typed['answer'] ?? '',
    }),
  ),
  {
    method: 'POST',
    path: `${here}/withdraw`,
    for: 'person',
    formAt,
    async handle(ask) {
      await ask.call(moveMyClaim, { claim: ask.params['claim'], action: 'withdraw' })
      return { to: claimPaths.list, flash: 'withdrawn' }
    },
  },
  takeOff('papers/:paper', (ask, claim) => ask.call(removePaper, { claim, paper: ask.params['paper'] })),
  takeOff('family/:relative', (ask, claim) =>
    ask.call(removeRelative, { claim, relative: ask.params['relative'] }),
  ),
]

/** One form of the page: what was wrong with it stands beside it, and all the others are as they were. */
function act(part: ClaimPart, flash: FlashName, work: (ask: Ask, claim: string) => Promise<unknown>): Route {
  return {
    method: 'POST',
    path: `${here}/${part}`,
    for: 'person',
    formAt,
    handle(ask) {
      const claim = ask.params['claim'] ?? ''
      return attempt<Answer>(
        async () => {
          await work(ask, claim)
          return { to: claimPaths.one(claim), flash }
        },
        async problem => ({
          html: await claimPage(ask, part, wrongForm(ask.form, problem, { relation: 'relation' })),
          status: 422,
        }),
      )
    },
  }
}

function takeOff(what: string, work: (ask: Ask, claim: string) => Promise<unknown>): Route {
  return {
    method: 'POST',
    path: `${here}/${what}/remove`,
    for: 'person',
    formAt,
    async handle(ask) {
      const claim = ask.params['claim'] ?? ''
      await work(ask, claim)
      return { to: claimPaths.one(claim) }
    },
  }
}

/** What was typed for facts: the boxes of one question are one answer. */
function answersOf(typed: Readonly<Record<string, string>>): Record<string, string> {
  const answers: Record<string, string> = {}
  for (const [name, value] of Object.entries(typed)) {
    const [, fact = '', picked] = /^fact-([^:]+)(?::(.+))?$/.exec(name) ?? []
    if (fact === '') continue
    if (picked === undefined) answers[fact] ??= value
    else answers[fact] = [...(answers[fact] ?? '-').split(',').filter(one => one !== '-'), picked].join(',')
  }
  return answers
}

async function beginPage(ask: Ask, kept: Ask['draft']): Promise<Answer> {
  const policy = ask.query['policy']?.[0] ?? kept?.['policy'] ?? ''
  const { draft } = await ask.call(readNewClaim, { policy }).catch(noSuchPage)
  if (draft !== null) return { to: claimPaths.one(draft) }
  const typed = { ...broughtAlong(kept?.['told'] ?? ''), ...kept }
  return { html: await newPage(ask, policy, freshForm(undefined, typed)) }
}

/** What was told to the card is not asked a second time: it comes along, by the names of the facts. */
function broughtAlong(told: string): Record<string, string> {
  const pairs = new URLSearchParams(told.slice(0, longestTold))
  return Object.fromEntries(
    [...pairs].flatMap(([name, value]) => (value === skipped ? [] : [[`fact-${name}`, value]])),
  )
}

const longestTold = 20_000
/** how the card writes that a question was left open */
const skipped = '?'

async function begin(ask: Ask): Promise<Answer> {
  const { policy = '' } = ask.form.typed
  return attempt<Answer>(
    async () => {
      const { claim } = await ask.call(beginClaim, { policy, answers: answersOf(ask.form.typed) })
      return { to: claimPaths.one(claim), flash: 'claim-saved' }
    },
    async problem => ({ html: await newPage(ask, policy, wrongForm(ask.form, problem)), status: 422 }),
  )
}

async function newPage(ask: Ask, policy: string, form: FormState): Promise<string> {
  const one = await ask.call(readNewClaim, { policy }).catch(noSuchPage)
  const { controls, several } = controlsOf(one.questions)
  const typed = {
    ...form.typed,
    ...Object.fromEntries(several.map(({ name }) => [name, pickedOf(name, form)])),
  }
  return renderNewClaim(await ask.frame(claimPaths.beginWith(policy)), {
    policy,
    name: one.name,
    gives: one.gives,
    days: one.days,
    confirmed: one.confirmed,
    rule: one.rule,
    known: one.known,
    controls,
    several,
    papers: one.papers.map(({ name }) => name),
    form: ofControls({ ...form, typed }, controls),
  })
}

/** The boxes that were ticked, as one text. */
function pickedOf(name: string, form: FormState): string {
  const ticked = Object.keys(form.typed ?? {}).flatMap(key =>
    key.startsWith(`${name}:`) ? key.split(':')[1] : [],
  )
  return ticked.length > 0 ? ticked.join(',') : (form.typed?.[name] ?? '')
}
