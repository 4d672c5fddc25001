import { Type } from 'typebox'
import { day, idOf, invalid, Problem, useCase } from '../kernel/index.ts'
import { type Organisation, organisationKindRules, writeOrganisation } from '../registry/index.ts'
import { wrongLicence } from './check-facts.ts'
import { insertHistory } from './history.store.ts'
import { licenceChanges } from './licence-changes.ts'
import { officers } from './list-requests.ts'
import { requireOfArea } from './move-organisation.ts'
import { tellMembers } from './tell-members.ts'

/**
 * An officer has the renewed licence before them and writes down its number and days. What was on hold because the old
 * one had ended comes back. The organisation itself asks for the same with papers (`askForChange`).
 */
export const renewLicence = useCase({
  name: 'organisations.renewLicence',
  kind: 'command',
  title: { zh: '登记换好的许可证', en: 'Record a renewed licence' },
  permission: 'organisation.move',
  reach: 'area',
  allow: officers,
  versioned: true,
  http: { method: 'POST', path: '/api/organisations/:organisation/licence' },
  input: Type.Object({
    organisation: idOf<'Organisation'>(),
    number: Type.String({ minLength: 1, maxLength: 60 }),
    from: day(),
    until: day(),
    /** which paper was seen; its members read it */
    evidence: Type.String({ minLength: 2, maxLength: 200 }),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const before = await requireOfArea(context, input.organisation)
    context.expect(before.version)
    if (organisationKindRules[before.kind].licence === undefined) throw noLicence()
    const wrong = wrongLicence(context, { licenceFrom: input.from, licenceUntil: input.until })
    if (wrong.length > 0) throw invalid(wrong)
    const licence = { number: input.number.trim(), from: input.from, until: input.until }
    const after: Organisation = { ...before, version: before.version + 1, licence }
    await writeOrganisation(context, after)
    await insertHistory(context, after, {
      action: 'licence',
      note: input.evidence.trim(),
      changes: licenceChanges(before, after),
    })
    await context.emit('organisation.changed', { organisation: after.id })
    await tellMembers(context, after, {
      kind: 'organisation.licence-renewed',
      title: {
        zh: `许可证更新了，到 ${licence.until}`,
        en: `The licence was renewed until ${licence.until}`,
      },
      body: { zh: after.name, en: after.name },
    })
    return { version: after.version }
  },
})

const noLicence = () =>
  new Problem('conflict', 'organisation.no-licence', {
    zh: '这类单位没有许可证',
    en: 'This kind of organisation has no licence',
  })
