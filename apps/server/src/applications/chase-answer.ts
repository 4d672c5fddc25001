import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import { idOf, Problem, useCase } from '../kernel/index.ts'
import { insertHistory, writeApplication } from './application.store.ts'
import { whyNotChase } from './application.ts'
import { requireApplication } from './read-application.ts'

/** The applicant asks once for a late answer; the office of the place is told as well. */
export const chaseAnswer = useCase({
  name: 'applications.chaseAnswer',
  kind: 'command',
  title: { zh: '催答复', en: 'Ask for an answer' },
  permission: 'application.chase',
  reach: 'own',
  allow: ['person'],
  http: { method: 'POST', path: '/api/applications/:application/chase' },
  input: Type.Object({ application: idOf<'Application'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    const application = await requireApplication(context, input.application)
    const why = whyNotChase(application, context.today)
    if (why !== undefined) throw new Problem('conflict', 'chase.not-yet', why)
    const chased = { ...application, version: application.version + 1, chasedOn: context.today }
    await writeApplication(context, chased, 'chase')
    const line = { action: 'chase', party: 'person', reason: undefined, note: undefined } as const
    await insertHistory(context, chased, line, application.state)
    const title = {
      zh: `${application.personName}在等“${application.offerTitle}”的答复`,
      en: `${application.personName} is waiting for an answer on “${application.offerTitle}”`,
    }
    const body = {
      zh: `该在${application.dueOn ?? ''}前答复`,
      en: `It was due by ${application.dueOn ?? ''}`,
    }
    await tell(context, [
      {
        to: { organisation: application.organisation },
        kind: 'application.chased',
        title,
        body,
        href: '/work/answers',
        source: application.id,
      },
      {
        to: { division: application.division, source: application.id },
        kind: 'application.chased',
        title,
        body,
        href: '/work/applications',
        source: application.id,
      },
    ])
    return {}
  },
})
