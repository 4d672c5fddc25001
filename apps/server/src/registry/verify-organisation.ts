import { Type } from 'typebox'
import { idOf, notFound, oneOf, useCase } from '../kernel/index.ts'
import { findOrganisation, writeOrganisationState } from './organisation.store.ts'

/** An officer has compared the documents: the organisation may publish, or is told why not. */
export const verifyOrganisation = useCase({
  name: 'registry.verifyOrganisation',
  kind: 'command',
  title: { zh: '核验单位', en: 'Verify an organisation' },
  permission: 'organisation.verify',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/organisations/:organisation/verification' },
  input: Type.Object({
    organisation: idOf<'Organisation'>(),
    decision: oneOf('verified', 'refused', 'suspended'),
    reason: Type.Optional(Type.String({ minLength: 2, maxLength: 500 })),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const organisation = await findOrganisation(context, input.organisation)
    if (organisation === undefined)
      throw notFound('organisation.unknown', { zh: '这个单位', en: 'organisation' })
    context.expect(organisation.version)
    await writeOrganisationState(context, organisation, input.decision, input.reason)
    await context.emit('organisation.changed', { organisation: organisation.id })
    return { version: organisation.version + 1 }
  },
})
