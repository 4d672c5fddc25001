import { Type } from 'typebox'
import { findActivity } from '../activities/index.ts'
import { idOf, notFound, nullable, textSchema, useCase } from '../kernel/index.ts'
import { findPlaced } from './entry.store.ts'
import { stages, turnStates } from './fair.ts'
import { talksOfPerson, turnsOfPerson } from './talk.store.ts'

/** Whom somebody met at job fairs, and their turns at fairs online. */
export const readMyFairs = useCase({
  name: 'fairs.readMyOwn',
  kind: 'query',
  title: { zh: '看我在招聘会上见过的单位', en: 'See whom I met at job fairs' },
  permission: 'fair.own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'GET', path: '/api/my/fairs' },
  input: Type.Object({}),
  output: Type.Object({
    talks: Type.Array(
      Type.Object({
        fair: idOf<'Activity'>(),
        fairTitle: Type.String(),
        employer: Type.String(),
        code: nullable(Type.String()),
        stageName: textSchema,
        at: Type.String(),
        application: nullable(idOf<'Application'>()),
      }),
    ),
    turns: Type.Array(
      Type.Object({
        turn: idOf<'Turn'>(),
        fairTitle: Type.String(),
        employer: Type.String(),
        code: nullable(Type.String()),
        stateName: textSchema,
        at: nullable(Type.String()),
      }),
    ),
  }),
  async handle(context) {
    const { person } = context.actor
    if (person === undefined) throw notFound('person.unknown', { zh: '你的登记信息', en: 'record of yours' })
    const talks = []
    for (const row of await talksOfPerson(context, person)) {
      const entry = await findPlaced(context, row.entry)
      const title = (await findActivity(context, row.fair))?.fields.title ?? ''
      talks.push({
        ...{
          fair: row.fair,
          fairTitle: title,
          employer: entry?.employerName ?? '',
          code: entry?.code ?? null,
        },
        ...{ stageName: stages[row.stage], at: row.at, application: row.application },
      })
    }
    const turns = []
    for (const row of await turnsOfPerson(context, person)) {
      const entry = await findPlaced(context, row.entry)
      const title = (await findActivity(context, row.fair))?.fields.title ?? ''
      turns.push({
        ...{ turn: row.id, fairTitle: title, employer: entry?.employerName ?? '', code: entry?.code ?? null },
        ...{ stateName: turnStates[row.state], at: row.starts_at },
      })
    }
    return { talks, turns }
  },
})
