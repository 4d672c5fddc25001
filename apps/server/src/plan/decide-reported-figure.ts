import { type Id, isAnotherHand, notFound, Problem, type UseCaseContext } from '../kernel/index.ts'
import { decideFigure, findFigure } from './reported-figure.store.ts'

/** The part that accepting and rejecting share: a second person, of that area, on what was submitted. */
export async function decide(
  context: UseCaseContext,
  id: Id<'ReportedFigure'>,
  state: 'accepted' | 'rejected',
  reason?: string,
): Promise<{ version: number }> {
  const figure = await findFigure(context, id)
  if (figure === undefined) throw notFound('figure.unknown', { zh: '这个上报数', en: 'figure' })
  context.expect(figure.version)
  const { account } = context.actor
  const submitted = { by: figure.submitted_by, standingFor: figure.submitted_for }
  if (account === undefined || !isAnotherHand(context.actor, submitted)) {
    throw new Problem('forbidden', 'figure.own', {
      zh: '自己上报的数要由另一个人复核',
      en: 'Somebody else has to decide on a figure that you submitted',
    })
  }
  if (figure.state !== 'submitted') {
    throw new Problem('conflict', 'figure.decided', {
      zh: '这个数已经复核过',
      en: 'This figure has been decided on already',
    })
  }
  // Seen by everybody once accepted, decided only inside the area: the policy of the table says no here.
  if (!(await decideFigure(context, figure, state, account, reason))) {
    throw new Problem('forbidden', 'access.out-of-scope', {
      zh: '这不在你的范围里',
      en: 'This is outside your area',
    })
  }
  await context.emit('plan.figure-decided', { figure: id, target: figure.target, state })
  return { version: figure.version + 1 }
}
