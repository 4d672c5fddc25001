import { Type } from 'typebox'
import { idOf, oneOf, pageInput, pageOf, parseId, useCase } from '../kernel/index.ts'
import { listApplications as list } from './application.store.ts'
import { applicationStates, type Party } from './application.ts'
import { applicationView, viewOf } from './application-view.ts'
import { partyOf } from './read-application.ts'

/** The person's own, the employer's applicants, or all in an officer's area: the scope decides. */
export const listApplications = useCase({
  name: 'applications.listApplications',
  kind: 'query',
  title: { zh: '看投递列表', en: 'List applications' },
  permission: 'application.list',
  allow: ['person', 'employer', 'town-worker', 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
  http: { method: 'GET', path: '/api/applications' },
  input: Type.Object({
    ...pageInput,
    state: Type.Optional(oneOf(...applicationStates)),
    waitsFor: Type.Optional(oneOf<Party>('person', 'organisation')),
    overdue: Type.Optional(Type.Boolean()),
    county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
    post: Type.Optional(idOf<'Post'>()),
  }),
  output: pageOf(applicationView),
  async handle(context, input) {
    const { person, organisation } = context.actor
    const limit = input.limit ?? 30
    const after = input.after === undefined ? undefined : parseId<'Application'>(input.after)
    const page = await list(context, {
      limit,
      ...(person && { person }),
      ...(organisation && { organisation }),
      ...(after && { after }),
      ...(input.post && { offer: input.post }),
      ...(input.state && { state: input.state }),
      ...(input.waitsFor && { waitsFor: input.waitsFor }),
      ...(input.overdue === true && { dueBefore: context.today }),
      ...(input.county && { county: input.county }),
    })
    const party = partyOf(context.actor)
    if (party !== 'person' && page.rows.length > 0) {
      await context.audit({
        action: 'application.listed',
        subject: input.post ?? organisation ?? context.actor.area ?? '',
        purpose: party === 'organisation' ? 'choosing an applicant' : 'supervision',
        detail: { rows: page.rows.length },
      })
    }
    const last = page.rows.length === limit ? page.rows.at(-1) : undefined
    return {
      rows: page.rows.map(row => viewOf(context, row, party)),
      total: page.total,
      next: last?.id ?? null,
    }
  },
})
