import { Type } from 'typebox'
import { type Context, idOf, notFound, Problem, useCase } from '../kernel/index.ts'
import {
  findOrganisation,
  lockOrganisation,
  type Organisation,
  writeOrganisation,
} from '../registry/index.ts'
import { newRequest } from './begin-request.ts'
import { checkFacts } from './check-facts.ts'
import { type Change, insertHistory } from './history.store.ts'
import { openRequestsAbout } from './request.store.ts'
import { phonePattern, requestFacts } from './request.ts'

async function own(context: Context, use: 'look' | 'change' = 'change'): Promise<Organisation> {
  const { organisation } = context.actor
  const found =
    organisation && (await (use === 'look' ? findOrganisation : lockOrganisation)(context, organisation))
  if (!found) throw notFound('organisation.unknown', { zh: '你的单位', en: 'organisation of yours' })
  return found
}

/** An organisation's administrator changes what needs no verification. Two at once: the second is told and keeps what was typed. */
export const editOrganisation = useCase({
  name: 'organisations.editOrganisation',
  kind: 'command',
  title: { zh: '改单位介绍和联系方式', en: 'Edit what an organisation says of itself' },
  permission: 'organisation.edit',
  reach: 'organisation',
  allow: ['organisation-admin'],
  versioned: true,
  http: { method: 'PUT', path: '/api/organisations/mine' },
  input: Type.Object({
    about: Type.String({ maxLength: 2_000 }),
    address: Type.String({ maxLength: 200 }),
    website: Type.Optional(Type.String({ maxLength: 200, pattern: '^(https?://[^\\s<>"]+)?$' })),
    contactName: Type.String({ minLength: 1, maxLength: 50 }),
    contactPhone: Type.String({ pattern: phonePattern }),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const before = await own(context)
    context.expect(before.version)
    const after: Organisation = {
      ...before,
      version: before.version + 1,
      about: input.about.trim(),
      address: input.address.trim(),
      website: input.website || undefined,
      contactName: input.contactName.trim(),
      contactPhone: input.contactPhone.trim(),
    }
    await writeOrganisation(context, after)
    await insertHistory(context, after, { action: 'edit', changes: changesOf(before, after) })
    await context.emit('organisation.changed', { organisation: after.id })
    return { version: after.version }
  },
})

/** The names of the fields; a contact's own name and number are not repeated in the history. */
function changesOf(before: Organisation, after: Organisation): Change[] {
  const open = (['about', 'address', 'website'] as const)
    .filter(field => before[field] !== after[field])
    .map(field => ({ field, from: before[field] ?? '', to: after[field] ?? '' }))
  const contact = (['contactName', 'contactPhone'] as const)
    .filter(field => before[field] !== after[field])
    .map(field => ({ field, from: '', to: '' }))
  return [...open, ...contact]
}

/**
 * Name, kind, code, place and licence are what was verified: a change is asked for with papers, and until an officer has
 * compared them the record stays as it is. Go on with the request as with one for a new organisation.
 */
export const askForChange = useCase({
  name: 'organisations.askForChange',
  kind: 'command',
  title: { zh: '申请变更单位名称、类型或代码', en: 'Ask for name, kind or code to be changed' },
  permission: 'organisation.edit',
  reach: 'organisation',
  allow: ['organisation-admin'],
  http: { method: 'POST', path: '/api/organisations/mine/changes' },
  input: requestFacts,
  output: Type.Object({ request: idOf<'Request'>() }),
  async handle(context, input) {
    const organisation = await own(context)
    const [open] = await openRequestsAbout(context, organisation.id)
    if (open !== undefined) {
      throw new Problem('conflict', 'request.open-already', {
        zh: '已经有一份变更申请，先办完或撤回它',
        en: 'A change was asked for already: finish or withdraw that one first',
      })
    }
    const { facts } = checkFacts(context, input)
    const { request } = await newRequest(context, 'change', facts, organisation)
    return { request }
  },
})
