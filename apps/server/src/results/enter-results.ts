import { Type } from 'typebox'
import { organisers, tookPart } from '../activities/index.ts'
import { bucketOf, idOf, invalid, keyIn, textSchema, useCase } from '../kernel/index.ts'
import { hoursOf, ownWithResults } from './own.ts'
import { resultsOf, writeResult } from './result.store.ts'
import { type WhyNot, whyNotSo, whyNots } from './result.ts'

/**
 * What an exam or a round gave, for one or for all; typed again it replaces what stood. Whoever was never checked in has no result,
 * a course is passed with four fifths of its hours, and a round is for those who came through the one before. Runs as the system,
 * after the organiser's right to the activity is checked.
 */
export const enterResults = useCase({
  name: 'results.enter',
  kind: 'command',
  title: { zh: '录入成绩', en: 'Enter results' },
  permission: 'result.enter',
  reach: ['organisation', 'area'],
  allow: organisers,
  runsAsSystem: true,
  http: { method: 'POST', path: '/api/activities/:activity/results' },
  input: Type.Object({
    activity: idOf<'Activity'>(),
    /** 0: the exam; from 1 on the round of a contest */
    round: Type.Integer({ minimum: 0, maximum: 10 }),
    rows: Type.Array(
      Type.Object({
        registration: idOf<'Registration'>(),
        /** in hundredths */
        score: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
        place: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
        passed: Type.Boolean(),
      }),
      { minItems: 1, maxItems: 500 },
    ),
  }),
  output: Type.Object({
    entered: Type.Integer(),
    left: Type.Array(
      Type.Object({ registration: idOf<'Registration'>(), why: keyIn(whyNots), whyName: textSchema }),
    ),
  }),
  async handle(context, { activity: id, round, rows }) {
    const own = await ownWithResults(context, id)
    if (own.results === 'exam' ? round !== 0 : round < 1 || round > own.rounds) throw noRound()
    const people = new Map((await tookPart(context, id)).map(one => [one.registration, one]))
    const known = await resultsOf(context, id)
    const left: { registration: (typeof rows)[number]['registration']; why: WhyNot }[] = []
    for (const row of rows) {
      const who = people.get(row.registration)
      const mine = known.filter(one => one.registration === row.registration)
      const same = mine.find(one => one.round === round)
      const why =
        who === undefined
          ? 'unknown'
          : whyNotSo(
              { round, passed: row.passed },
              {
                hours: hoursOf(own, who),
                sessions: who.sessions,
                before: mine.find(one => one.round === round - 1),
                certified: same?.certificate !== undefined,
              },
            )
      if (who === undefined || why !== undefined) {
        left.push({ registration: row.registration, why: why ?? 'unknown' })
        continue
      }
      await writeResult(context, {
        id: same?.id ?? context.newId<'Result'>(bucketOf(id)),
        version: (same?.version ?? 0) + 1,
        ...{ activity: id, registration: row.registration, round, passed: row.passed },
        ...{ score: row.score, place: row.place, certificate: same?.certificate },
        person: who.person ?? undefined,
        division: own.activity.fields.division,
        organisation: own.activity.organisation,
        byName: context.actor.name,
        enteredAt: context.now,
      })
    }
    return {
      entered: rows.length - left.length,
      left: left.map(one => ({ ...one, whyName: whyNots[one.why] })),
    }
  },
})

function noRound() {
  return invalid([
    {
      pointer: '/round',
      wrong: { zh: '没有这一轮', en: 'There is no such round' },
      right: { zh: '考试填 0，竞赛从第 1 轮起', en: '0 for an exam; the rounds of a contest from 1 on' },
    },
  ])
}
