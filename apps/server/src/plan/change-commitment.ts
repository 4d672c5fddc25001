import { type Id, notFound, Problem, type UseCaseContext } from '../kernel/index.ts'
import { planInForce } from './change-target.ts'
import { findCommitment, findStep, type StepEntry, writeCommitment } from './commitment.store.ts'
import type { Plan } from './plan.ts'

export function commitmentOf(plan: Plan, id: string) {
  const found = plan.items.find(item => item.id === id)
  if (found?.class !== 'commitment')
    throw notFound('plan.unknown-commitment', { zh: '这项承诺', en: 'commitment' })
  return found
}

/** Compares the version that the caller has seen, runs the change, and writes the next version. */
export async function changeCommitment(
  context: UseCaseContext,
  item: string,
  change: (plan: Plan) => Promise<{ owner?: string }>,
): Promise<number> {
  const { plan } = await planInForce(context)
  commitmentOf(plan, item)
  const seen = await findCommitment(context, plan.code, item)
  context.expect(seen.version)
  const { owner } = await change(plan)
  if (!(await writeCommitment(context, plan.code, item, seen.version, owner ?? seen.owner))) {
    throw new Problem('stale', 'version.stale', {
      zh: '刚才有人改过它。看过新内容再提交',
      en: 'Somebody changed it meanwhile; look at it again, then send',
    })
  }
  await context.emit('plan.commitment-changed', { plan: plan.code, item })
  return seen.version + 1
}

export async function stepOf(context: UseCaseContext, id: Id<'Step'>): Promise<StepEntry & { plan: string }> {
  const step = await findStep(context, id)
  if (step === undefined) throw notFound('plan.unknown-step', { zh: '这一步', en: 'step' })
  return step
}
