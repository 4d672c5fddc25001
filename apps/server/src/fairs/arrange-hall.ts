import { type Static, Type } from 'typebox'
import {
  addDays,
  bucketOf,
  type Context,
  day,
  idOf,
  invalid,
  Problem,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { entriesOf } from './entry.store.ts'
import { faultOfDrawing, type Hall, type Stand } from './fair.ts'
import {
  deleteStands,
  insertHall,
  insertStands,
  listStands,
  lockHall,
  moveStand,
  writeHall,
} from './hall.store.ts'
import { arranging, ownFair, requireAhead } from './own-fair.ts'

const side = Type.Integer({ minimum: 1, maximum: 400 })
const at = Type.Integer({ minimum: 0, maximum: 399 })
const box = { x: at, y: at, w: side, h: side }
const standInput = Type.Object({ code: Type.String({ minLength: 1, maxLength: 8 }), ...box })
type StandInput = Static<typeof standInput>

/**
 * Draws a fair's hall, or draws it anew: stands keep their employers by their numbers. The first time it is made, the fair takes
 * applications of employers.
 */
export const arrangeHall = useCase({
  ...arranging,
  name: 'fairs.arrangeHall',
  kind: 'command',
  versioned: true,
  title: { zh: '画展位图', en: 'Draw the hall of a job fair' },
  http: { method: 'PUT', path: '/api/fairs/:fair/hall' },
  input: Type.Object({
    fair: idOf<'Activity'>(),
    width: side,
    height: side,
    marks: Type.Array(Type.Object({ label: Type.String({ minLength: 1, maxLength: 12 }), ...box }), {
      maxItems: 60,
      default: [],
    }),
    stands: Type.Array(standInput, { maxItems: 600 }),
    /** the last day on which employers apply; the day before the fair if not given */
    appliesUntil: Type.Optional(day()),
    slotMinutes: Type.Integer({ minimum: 5, maximum: 60, default: 15 }),
  }),
  output: Type.Object({ version: Type.Integer(), stands: Type.Integer() }),
  async handle(context, input) {
    const activity = await ownFair(context, input.fair)
    requireAhead(activity)
    const fault = faultOfDrawing(input, input.stands)
    if (fault !== undefined) throw drawnWrong(fault)
    const before = await lockHall(context, activity.id)
    const hall: Hall = {
      id: activity.id,
      version: (before?.version ?? 0) + 1,
      division: activity.fields.division,
      organisation: activity.organisation,
      width: input.width,
      height: input.height,
      marks: input.marks,
      appliesUntil: input.appliesUntil ?? addDays(activity.firstDay, -1),
      slotMinutes: input.slotMinutes,
    }
    await keepHall(context, before, hall)
    const stands = await keepStands(context, hall, input.stands)
    return { version: hall.version, stands }
  },
})

/** A hall that nobody has drawn yet is of version 0. */
async function keepHall(context: UseCaseContext, before: Hall | undefined, hall: Hall): Promise<void> {
  context.expect(before?.version ?? 0)
  if (before !== undefined) return writeHall(context, hall)
  if (await insertHall(context, hall)) return
  throw new Problem('conflict', 'fair.drawn-meanwhile', {
    zh: '同事刚画好了展位图，刷新看看',
    en: 'A colleague has just drawn the hall: reload the page',
  })
}

async function keepStands(context: Context, hall: Hall, wanted: readonly StandInput[]): Promise<number> {
  const known = new Map((await listStands(context, hall.id)).map(one => [one.code, one]))
  const entries = await entriesOf(context, hall.id, 'all')
  const taken = new Map(entries.flatMap(one => (one.stand === undefined ? [] : [[one.stand, one] as const])))
  const codes = new Set(wanted.map(one => one.code))
  const gone = [...known.values()].filter(one => !codes.has(one.code))
  for (const stand of gone) {
    const employer = taken.get(stand.id)
    if (employer !== undefined) throw standTaken(stand, employer.employerName)
  }
  await deleteStands(
    context,
    hall.id,
    gone.map(one => one.id),
  )
  const added: Stand[] = []
  for (const one of wanted) {
    const before = known.get(one.code)
    if (before === undefined) added.push({ ...one, id: context.newId<'Stand'>(bucketOf(hall.id)) })
    else if (moved(before, one)) await moveStand(context, { ...one, id: before.id })
  }
  await insertStands(context, hall, added)
  return wanted.length
}

function moved(before: Stand, one: StandInput): boolean {
  return before.x !== one.x || before.y !== one.y || before.w !== one.w || before.h !== one.h
}

function drawnWrong({ at: n, what }: { at: number; what: 'outside' | 'over' | 'twice' }): Problem {
  const words = {
    outside: { zh: '画到场地外面去了', en: 'It is drawn outside the hall' },
    over: { zh: '和另一个展位重叠', en: 'It lies over another stand' },
    twice: { zh: '这个展位号写了两次', en: 'This number stands twice' },
  }[what]
  return invalid([
    {
      pointer: `/stands/${n}`,
      wrong: words,
      right: { zh: '改一下位置或展位号', en: 'change its place or number' },
    },
  ])
}

function standTaken({ code }: Stand, employer: string): Problem {
  return new Problem(
    'conflict',
    'fair.stand-taken',
    { zh: `${code} 已经给了${employer}`, en: `${code} has been given to ${employer}` },
    { cure: { zh: '先收回这个展位，再删', en: 'Take the stand back before you remove it' } },
  )
}
