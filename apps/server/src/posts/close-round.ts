import { Type } from 'typebox'
import { idOf, Problem, useCase } from '../kernel/index.ts'
import { appendFacts } from '../ledger/index.ts'
import { listAnswers, writeRound } from './round.store.ts'
import { dayOfRound } from './round.ts'
import { requireRound } from './round-view.ts'

/**
 * Ends a round. The month counts when at least one member has answered; a round that nobody answered is closed
 * and readable, and counts as nothing.
 */
export const closeRound = useCase({
  name: 'posts.closeRound',
  kind: 'command',
  title: { zh: '结束一轮岗位征集', en: 'Close a round of collection' },
  permission: 'round.open',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/rounds/:round/close' },
  input: Type.Object({ round: idOf<'Round'>() }),
  output: Type.Object({
    version: Type.Integer(),
    asked: Type.Integer(),
    answered: Type.Integer(),
    openings: Type.Integer(),
    counted: Type.Boolean(),
  }),
  async handle(context, input) {
    const round = await requireRound(context, input.round)
    context.expect(round.version)
    if (round.state !== 'open') {
      throw new Problem('conflict', 'round.closed', {
        zh: '这一轮征集已经结束',
        en: 'This round has been closed',
      })
    }
    const answers = await listAnswers(context, round.id)
    const answered = answers.filter(each => each.answer !== undefined).length
    const facts =
      answered === 0
        ? []
        : await appendFacts(context, [
            {
              kind: 'round.held',
              organisation: round.association,
              division: round.division,
              day: dayOfRound(round.month, context.today),
              attributes: { asked: round.asked, answered },
              source: { kind: 'round', id: round.id },
              key: `round.held:${round.association}:${round.month}`,
            },
          ])
    const version = round.version + 1
    await writeRound(context, {
      ...round,
      version,
      state: 'closed',
      closedAt: context.now,
      fact: facts[0]?.id,
    })
    return {
      version,
      asked: round.asked,
      answered,
      openings: answers.reduce((sum, each) => sum + each.openings, 0),
      counted: facts.length > 0,
    }
  },
})
