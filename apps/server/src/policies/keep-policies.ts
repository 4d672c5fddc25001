import { Type } from 'typebox'
import { keyIn, notFound, nullable, Problem, textSchema, useCase } from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { publishedCatalogue } from './published.ts'
import { insertLook, latestLooks } from './upkeep.store.ts'
import { findings, nextLook, upkeepKinds, upkeepTasks } from './upkeep.ts'

/** What of the published policies is to be looked at again, and what was looked at last. */
export const listUpkeep = useCase({
  name: 'policies.listUpkeep',
  kind: 'query',
  title: { zh: '看哪些政策要复查', en: 'See which policies are to be looked at again' },
  permission: 'policy.record',
  reach: 'city',
  allow: ['county-officer', 'city-officer', 'leader', 'auditor'],
  http: { method: 'GET', path: '/api/policies/upkeep' },
  input: Type.Object({}),
  output: Type.Object({
    tasks: Type.Array(
      Type.Object({
        policy: Type.String(),
        name: textSchema,
        kind: keyIn(upkeepKinds),
        kindName: textSchema,
        subject: Type.String(),
        due: Type.String(),
        overdue: Type.Boolean(),
        mayMark: Type.Boolean(),
      }),
    ),
    looked: Type.Array(
      Type.Object({
        policy: Type.String(),
        kind: keyIn(upkeepKinds),
        kindName: textSchema,
        subject: Type.String(),
        foundName: textSchema,
        note: Type.String(),
        day: Type.String(),
        by: Type.String(),
        next: nullable(Type.String()),
      }),
    ),
  }),
  async handle(context) {
    const looks = await latestLooks(context)
    const tasks = upkeepTasks(await publishedCatalogue(context), looks, context.today)
    const mayMark =
      context.actor.role === 'city-officer' && context.actor.area === context.use(cityToken).code
    return {
      tasks: tasks.map(task => ({
        ...task,
        kindName: upkeepKinds[task.kind],
        overdue: task.due < context.today,
        mayMark,
      })),
      looked: looks
        .toSorted((a, b) => (a.day < b.day ? 1 : -1))
        .slice(0, 100)
        .map(look => ({
          policy: look.policy,
          kind: look.kind,
          kindName: upkeepKinds[look.kind],
          subject: look.subject,
          foundName: findings[look.found],
          note: look.note,
          day: look.day,
          by: look.byName,
          next: look.nextOn ?? null,
        })),
    }
  },
})

/** I have looked at it, on this day, and found this. */
export const markLooked = useCase({
  name: 'policies.markLooked',
  kind: 'command',
  title: { zh: '登记复查结果', en: 'Note what a look found' },
  permission: 'policy.check',
  reach: 'city',
  allow: ['city-officer'],
  http: { method: 'POST', path: '/api/policies/upkeep' },
  input: Type.Object({
    policy: Type.String({ maxLength: 60 }),
    kind: keyIn(upkeepKinds),
    subject: Type.String({ maxLength: 500 }),
    found: keyIn(findings),
    note: Type.Optional(Type.String({ maxLength: 300 })),
  }),
  output: Type.Object({ next: nullable(Type.String()) }),
  async handle(context, { policy, kind, subject, found, note = '' }) {
    if (context.actor.area !== context.use(cityToken).code) throw outside()
    const tasks = upkeepTasks(await publishedCatalogue(context), await latestLooks(context), context.today)
    if (!tasks.some(task => task.policy === policy && task.kind === kind && task.subject === subject))
      throw notFound('upkeep.unknown', { zh: '这一项复查', en: 'thing to look at' })
    const nextOn = nextLook(kind, found, context.today)
    await insertLook(context, { policy, kind, subject, found, note: note.trim(), day: context.today, nextOn })
    return { next: nextOn ?? null }
  },
})

const outside = () =>
  new Problem('forbidden', 'access.out-of-scope', {
    zh: '政策由市里统一维护',
    en: 'Policies are kept by the city',
  })
