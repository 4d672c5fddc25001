import { Type } from 'typebox'
import { idOf, members, oneOf, pageInput, pageOf, sortInput, townStaff, useCase } from '../kernel/index.ts'
import { applicationOrders, listApplications as list } from './application.store.ts'
import { applicationStates, type Party } from './application.ts'
import { applicationView, viewOf } from './application-view.ts'
import { partyOf } from './read-application.ts'

/** The person's own, the employer's applicants, or all in an officer's area: the scope decides. */
export const listApplications = useCase({
  name: 'applications.listApplications',
  kind: 'query',
  title: { zh: '看投递列表', en: 'List applications' },
  permission: 'application.list',
  reach: ['own', 'organisation', 'area'],
  allow: ['person', ...members, ...townStaff, 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
  http: { method: 'GET', path: '/api/applications' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(applicationOrders),
    state: Type.Optional(oneOf(...applicationStates)),
    waitsFor: Type.Optional(oneOf<Party>('person', 'organisation')),
    overdue: Type.Optional(Type.Boolean()),
    county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
    post: Type.Optional(idOf<'Post'>()),
    /** in the applicant's name, the post's title or the employer's name */
    q: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  output: pageOf(applicationView),
  async handle(context, input) {
    const { person, organisation } = context.actor
    const filter = {
      ...(person && { person }),
      ...(organisation && { organisation }),
      ...(input.post && { offer: input.post }),
      ...(input.state && { state: input.state }),
      ...(input.waitsFor && { waitsFor: input.waitsFor }),
      ...(input.overdue === true && { dueBefore: context.today }),
      ...(input.county && { county: input.county }),
      ...(input.q && { text: input.q }),
    }
    const page = await list(context, filter, input)
    const party = partyOf(context.actor)
    if (party !== 'person' && page.rows.length > 0) {
      await context.audit({
        action: 'application.listed',
        subject: input.post ?? organisation ?? context.actor.area ?? '',
        purpose: party === 'organisation' ? 'choosing an applicant' : 'supervision',
        detail: { rows: page.rows.length, ...(input.q && { searched: true }) },
      })
    }
    return { ...page, rows: page.rows.map(row => viewOf(context, row, party)) }
  },
})
