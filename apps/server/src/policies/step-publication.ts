import { Type } from 'typebox'
import {
  type Context,
  handOf,
  type Id,
  idOf,
  isAnotherHand,
  notFound,
  Problem,
  takeStep,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { lockPublication, replacePublished, writePublication } from './publication.store.ts'
import {
  type Publication,
  type PublicationAction,
  type PublicationParty,
  publicationLifecycle,
} from './publication.ts'

export const unknownPublication = () => notFound('publication.unknown', { zh: '这份政策', en: 'publication' })

/** Its stage, locked, seen in the version that the caller saw, and open to this action of theirs. */
async function begin(
  context: UseCaseContext,
  id: Id<'Publication'>,
  action: PublicationAction,
): Promise<Publication> {
  if (context.actor.area !== context.use(cityToken).code) throw outside()
  const found = await lockPublication(context, id)
  if (found === undefined) throw unknownPublication()
  context.expect(found.version)
  const party: PublicationParty = context.actor.role === 'leader' ? 'leader' : 'officer'
  takeStep(publicationLifecycle, found.state, action, party)
  return found
}

function outside() {
  return new Problem('forbidden', 'access.out-of-scope', {
    zh: '政策由全市统一发布',
    en: 'Policies are published for the whole city',
  })
}

const input = Type.Object({ publication: idOf<'Publication'>() })
const output = Type.Object({ version: Type.Integer() })

/** A first person has held the file against the notice. */
export const checkPublication = useCase({
  name: 'policies.checkPublication',
  kind: 'command',
  title: { zh: '核对政策', en: 'Check a policy against its notice' },
  permission: 'policy.check',
  reach: 'city',
  allow: ['city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/policies/publications/:publication/check' },
  input,
  output,
  async handle(context, { publication }) {
    const found = await begin(context, publication, 'check')
    const { by, standingFor } = handOf(context.actor)
    await writePublication(context, publication, {
      state: 'checked',
      checked_by: by,
      checked_for: standingFor,
      checked_name: context.actor.name,
      checked_at: context.now,
    })
    await context.emit('policies.checked', { publication })
    return { version: found.version + 1 }
  },
})

/** A second person puts it before the public. From then on everybody is answered by it. */
export const publishPolicy = useCase({
  name: 'policies.publishPolicy',
  kind: 'command',
  title: { zh: '发布政策', en: 'Publish a policy' },
  permission: 'policy.publish',
  reach: 'city',
  allow: ['city-officer', 'leader'],
  versioned: true,
  http: { method: 'POST', path: '/api/policies/publications/:publication/publication' },
  input,
  output,
  async handle(context, { publication }) {
    const found = await begin(context, publication, 'publish')
    const checked = { by: found.checkedBy, standingFor: found.checkedFor }
    if (!isAnotherHand(context.actor, checked)) {
      throw new Problem('forbidden', 'publication.own', {
        zh: '自己核对过的，要由另一个人发布',
        en: 'Somebody else has to publish what you checked',
      })
    }
    const { by, standingFor } = handOf(context.actor)
    await putInForce(context, found, { by, standingFor, name: context.actor.name })
    return { version: found.version + 1 }
  },
})

/** The last step, the same for a person and for the operator's tool. */
export async function putInForce(
  context: Context,
  { id, policy, hash }: Pick<Publication, 'id' | 'policy' | 'hash'>,
  hand: { readonly by: string | null; readonly standingFor: string | null; readonly name: string },
): Promise<void> {
  await replacePublished(context, policy)
  await writePublication(context, id, {
    state: 'published',
    published_by: hand.by,
    published_for: hand.standingFor,
    published_name: hand.name,
    published_at: context.now,
  })
  await context.emit('policies.published', { publication: id, policy, hash })
}

/** It is not right: the file has to be changed. */
export const returnPublication = useCase({
  name: 'policies.returnPublication',
  kind: 'command',
  title: { zh: '退回政策', en: 'Send a policy back' },
  permission: 'policy.publish',
  reach: 'city',
  allow: ['city-officer', 'leader'],
  versioned: true,
  http: { method: 'POST', path: '/api/policies/publications/:publication/return' },
  input: Type.Object({
    ...input.properties,
    reason: Type.String({ minLength: 2, maxLength: 300, pattern: '\\S' }),
  }),
  output,
  async handle(context, { publication, reason }) {
    const found = await begin(context, publication, 'return')
    await writePublication(context, publication, {
      state: 'returned',
      returned_by: handOf(context.actor).by,
      returned_name: context.actor.name,
      reason: reason.trim(),
    })
    return { version: found.version + 1 }
  },
})
