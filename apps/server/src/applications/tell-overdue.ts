import { tell } from '../inbox/index.ts'
import type { Context } from '../kernel/index.ts'
import { takeNewlyOverdue } from './overdue.store.ts'
import { recountReplies } from './replies.store.ts'
import { replySince } from './step.ts'

/**
 * Every morning: an answer that did not come is seen by the applicant and by the office, and counts in the
 * employer's public record. Idempotent: an application is told once.
 */
export async function tellOverdue(context: Context): Promise<number> {
  const late = await takeNewlyOverdue(context)
  for (const each of late) {
    const title = {
      zh: `${each.organisationName}超过答复日了`,
      en: `${each.organisationName} is late with an answer`,
    }
    const body = {
      zh: `“${each.offerTitle}”该在${each.dueOn}前答复`,
      en: `“${each.offerTitle}”: due by ${each.dueOn}`,
    }
    const about = { kind: 'application.overdue', title, body, source: each.id }
    await tell(context, [
      { to: { person: each.person }, href: `/applications/${each.id}`, ...about },
      { to: { division: each.division, source: each.id }, href: '/work/applications?overdue=true', ...about },
    ])
  }
  for (const organisation of new Set(late.map(each => each.organisation))) {
    await recountReplies(context, organisation, replySince(context.today))
  }
  return late.length
}
