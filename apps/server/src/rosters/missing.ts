import { Type } from 'typebox'
import { type Context, idOf, keyIn, Problem, type Subscriber, useCase } from '../kernel/index.ts'
import { findGraduates, writeGraduate } from './graduate.store.ts'
import { recordGraduates, spellsOfGraduate } from './graduate-facts.ts'
import { rosterKeepers } from './keepers.ts'
import { type Graduate, missingAnswers } from './roster.ts'
import { releaseNumber } from './student-number.store.ts'

/** Somebody who was on the roster and is not in the new file: why? Only the answer takes anybody off. */
export const answerMissing = useCase({
  name: 'rosters.answerMissing',
  kind: 'command',
  title: { zh: '说明名册上少了的人', en: 'Say why somebody is missing from a roster' },
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
  http: { method: 'POST', path: '/api/graduates/missing' },
  input: Type.Object({
    graduates: Type.Array(idOf<'Graduate'>(), { minItems: 1, maxItems: 200 }),
    answer: keyIn(missingAnswers),
  }),
  output: Type.Object({ answered: Type.Integer() }),
  async handle(context, { graduates, answer }) {
    const found = await findGraduates(context, graduates, true)
    const open = found.filter(one => one.missingIn !== undefined && one.state === 'listed')
    if (open.length === 0) throw answered()
    for (const one of open) {
      const state = answer === 'keep' ? 'listed' : answer
      await writeGraduate(context, { ...one, version: one.version + 1, state, missingIn: undefined })
      if (answer !== 'keep') await context.emit(unlisted, { graduate: one.id })
    }
    await context.audit({
      action: 'roster.missing-answered',
      subject: open[0]?.roster ?? '',
      detail: { answer, graduates: open.map(one => one.id) },
    })
    return { answered: open.length }
  },
})

const answered = () =>
  new Problem('conflict', 'roster.answered', {
    zh: '这些人已经有人说明过了',
    en: 'Somebody has answered for these already',
  })

const unlisted = 'rosters.unlisted'

/** Whoever was taken off a roster counts no more: their facts are corrected, what the roster had opened ends. */
export const followUnlisted: Subscriber = {
  topic: unlisted,
  name: 'rosters.withdrawFacts',
  async handle(context, payload) {
    const id = payload['graduate'] as Graduate['id'] // emitted above
    const [one] = await findGraduates(context, [id], true)
    if (one !== undefined && one.state !== 'listed') await withdraw(context, one)
  },
}

async function withdraw(context: Context, one: Graduate): Promise<void> {
  if (one.factListed === undefined && one.factPlaced === undefined) return
  await recordGraduates(context, [{ before: one, after: one }])
  await spellsOfGraduate(context, { ...one, state: 'listed' }, one, '')
  await releaseNumber(context, one)
}
