import { Type } from 'typebox'
import { tookPart, watchers } from '../activities/index.ts'
import { idOf, nullable, oneOf, useCase } from '../kernel/index.ts'
import { hoursOf, seenWithResults } from './own.ts'
import { resultsOf, resultsOfPerson } from './result.store.ts'

const resultView = Type.Object({
  round: Type.Integer(),
  score: nullable(Type.Integer()),
  place: nullable(Type.Integer()),
  passed: Type.Boolean(),
  certified: Type.Boolean(),
  byName: Type.String(),
})

/** Who takes part, how long they were there, and what they reached. */
export const listResults = useCase({
  name: 'results.list',
  kind: 'query',
  reveals: true,
  title: { zh: '看成绩', en: 'List results' },
  permission: 'result.read',
  reach: ['organisation', 'area'],
  allow: watchers,
  http: { method: 'GET', path: '/api/own-activities/:activity/results' },
  input: Type.Object({ activity: idOf<'Activity'>() }),
  output: Type.Object({
    title: Type.String(),
    results: oneOf('exam', 'rounds'),
    rounds: Type.Integer(),
    rows: Type.Array(
      Type.Object({
        registration: idOf<'Registration'>(),
        name: Type.String(),
        sessions: Type.Integer(),
        /** part of the hours, in a hundred; null where they do not count */
        hours: nullable(Type.Integer()),
        results: Type.Array(resultView),
      }),
    ),
  }),
  async handle(context, { activity: id }) {
    const own = await seenWithResults(context, id)
    await context.audit({ action: 'result.shown', subject: id, purpose: 'organise' })
    const known = await resultsOf(context, id)
    const rows = (await tookPart(context, id)).map(one => ({
      registration: one.registration,
      name: one.name,
      sessions: one.sessions,
      hours: hoursOf(own, one) ?? null,
      results: known
        .filter(each => each.registration === one.registration)
        .map(({ round, score, place, passed, certificate, byName }) => ({
          ...{ round, passed, byName, certified: certificate !== undefined },
          score: score ?? null,
          place: place ?? null,
        })),
    }))
    return { title: own.activity.fields.title, results: own.results, rounds: own.rounds, rows }
  },
})

/** What I reached. */
export const readMyResults = useCase({
  name: 'results.mine',
  kind: 'query',
  title: { zh: '看我的成绩', en: 'See my results' },
  permission: 'result.own',
  reach: 'own',
  allow: ['person'],
  http: { method: 'GET', path: '/api/my/results' },
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(Type.Object({ activity: idOf<'Activity'>(), ...resultView.properties })),
  }),
  async handle(context) {
    const { person } = context.actor
    const rows = person === undefined ? [] : await resultsOfPerson(context, person)
    return {
      rows: rows.map(({ activity, round, score, place, passed, certificate, byName }) => ({
        ...{ activity, round, passed, byName, certified: certificate !== undefined },
        score: score ?? null,
        place: place ?? null,
      })),
    }
  },
})
