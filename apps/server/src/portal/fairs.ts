import QRCode from 'qrcode'
import {
  type BroughtView,
  giveUpTurn,
  handOverCv,
  type PublicEntry,
  readFairBoard,
  readMyFairs,
  readStand,
  takeTurn,
} from '../fairs/index.ts'
import { originOf } from './ask.ts'
import { attempt, freshForm, ofControls, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { payOf } from './post-rows.ts'
import {
  fairPaths as at,
  type FairEmployer,
  type FormState,
  local,
  renderFair,
  renderFairSigns,
  renderFairStand,
  renderMyFairs,
} from './view/index.ts'

const code = (ask: Ask) => ask.params['code'] ?? ''

/** The board of a fair, its stands and their codes, and one's own talks. */
export const fairRoutes: Route[] = [
  { method: 'GET', path: at.board(':fair'), handle: async ask => ({ html: await boardPage(ask) }) },
  { method: 'GET', path: at.signs(':fair'), handle: async ask => ({ html: await signsPage(ask) }) },
  {
    method: 'GET',
    path: at.stand(':code'),
    handle: async ask => ({ html: await standPage(ask, freshForm(undefined, ask.draft)) }),
  },
  {
    method: 'POST',
    path: at.handOver(':code'),
    for: 'person',
    formAt: params => at.stand(params['code'] ?? ''),
    handle: ask =>
      attempt<Answer>(
        async () => {
          const { post = '', consent } = ask.form.typed
          await ask.call(handOverCv, { code: code(ask), post, consent })
          return { to: at.stand(code(ask)), flash: 'cv-handed' }
        },
        async problem => ({
          html: await standPage(ask, ofControls(wrongForm(ask.form, problem), controls)),
          status: 422,
        }),
      ),
  },
  {
    method: 'POST',
    path: at.turn(':code'),
    for: 'person',
    formAt: params => at.stand(params['code'] ?? ''),
    async handle(ask) {
      const { employer } = await ask.call(readStand, { code: code(ask) })
      const { at: wanted = '', hold } = ask.form.typed
      const slot = wanted === '' ? {} : { at: wanted, hold: hold === 'yes' }
      const { state } = await ask.call(takeTurn, { entry: employer.entry, ...slot })
      return { to: at.stand(code(ask)), flash: state === 'waiting' ? 'turn-queued' : 'turn-taken' }
    },
  },
  {
    method: 'POST',
    path: at.giveUp(':code'),
    for: 'person',
    formAt: params => at.stand(params['code'] ?? ''),
    async handle(ask) {
      await ask.call(giveUpTurn, { turn: ask.form.typed['turn'] })
      return { to: at.stand(code(ask)), flash: 'withdrawn' }
    },
  },
  { method: 'GET', path: at.mine, for: 'person', handle: async ask => ({ html: await minePage(ask) }) },
]

const controls = [
  { name: 'post', kind: 'select', label: { zh: '岗位', en: 'Post' } },
  { name: 'consent', kind: 'tick', label: { zh: '同意', en: 'Agreement' } },
]

async function boardPage(ask: Ask): Promise<string> {
  const { fair, hall, employers, openings, there } = await ask.call(readFairBoard, {
    fair: ask.params['fair'],
  })
  const words = (ask.query['q']?.[0] ?? '').trim().toLowerCase().split(/\s+/).filter(Boolean)
  const found = employers.filter(one => {
    const text = [one.name, ...one.posts.map(post => post.title)].join(' ').toLowerCase()
    return words.every(word => text.includes(word))
  })
  return renderFair(await ask.frame(), {
    id: fair.id,
    title: fair.title,
    place: fair.place,
    startsAt: fair.startsAt,
    state: fair.stateName,
    takesEmployers: fair.takesEmployers,
    hall,
    employers: found.map(employerOf),
    all: employers.length,
    openings,
    there,
    query: ask.query,
  })
}

function employerOf(one: PublicEntry): FairEmployer {
  const { name, employer, stand, standCode, online, there, posts } = one
  return { name, employer, stand, code: standCode, online, there, posts: posts.map(postOf) }
}

function postOf({
  post,
  title,
  openings,
  educationName,
  pay,
  open,
}: BroughtView): FairEmployer['posts'][number] {
  return { id: post, title, openings, education: educationName, pay: pay === null ? null : payOf(pay), open }
}

async function standPage(ask: Ask, form: FormState): Promise<string> {
  const found = await ask.call(readStand, { code: code(ask) })
  const { fair, employer, slots, waiting, slotMinutes, mine } = found
  return renderFairStand(await ask.frame(at.stand(code(ask))), {
    fair: { id: fair.id, title: fair.title },
    over: !['open', 'running'].includes(fair.state),
    employer: employerOf(employer),
    slots: slots.filter(one => one.free).map(one => one.at),
    ...{ waiting, slotMinutes, mine, form },
    keys: () => freshForm(),
  })
}

async function signsPage(ask: Ask): Promise<string> {
  const { fair, employers } = await ask.call(readFairBoard, { fair: ask.params['fair'] })
  const origin = originOf(ask.request)
  const only = ask.query['code']?.[0]
  const shown = only === undefined ? employers : employers.filter(one => one.standCode === only)
  const signs = await Promise.all(
    shown.map(async one => ({
      name: one.name,
      stand: one.stand,
      code: one.standCode,
      picture: await QRCode.toString(origin + local(at.stand(one.standCode), 'zh'), {
        type: 'svg',
        margin: 1,
        errorCorrectionLevel: 'M',
      }),
    })),
  )
  return renderFairSigns(await ask.frame(), { id: fair.id, title: fair.title, signs })
}

async function minePage(ask: Ask): Promise<string> {
  const { talks, turns } = await ask.call(readMyFairs, {})
  return renderMyFairs(await ask.frame(at.mine), {
    talks: talks.map(({ stageName, ...one }) => ({ ...one, stage: stageName })),
    turns: turns.map(({ stateName, ...one }) => ({ ...one, state: stateName })),
  })
}
