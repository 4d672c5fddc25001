import { listOpenPeople } from '../applications/index.ts'
import { tell } from '../inbox/index.ts'
import type { Context, Id, Subscriber } from '../kernel/index.ts'
import { findOrganisation, whyNoPosts, whyNotPublished } from '../registry/index.ts'
import { endPost } from './end-post.ts'
import { listIdsOf, renameEmployer } from './organisation-posts.store.ts'
import type { Post } from './post.ts'
import { requirePost, stepPost } from './step-post.ts'

/**
 * What an organisation may no longer advertise goes out of sight, and comes back when it may again: suspended, closed, an
 * agency without a licence. Who applied is told. A new name stands on every post. Looks anew each time, so it may run twice.
 */
export const followOrganisations: Subscriber = {
  topic: 'organisation.changed',
  name: 'posts.followOrganisations',
  async handle(context, payload) {
    const id = payload['organisation'] as Id<'Organisation'> // emitted with an organisation's id
    const organisation = await findOrganisation(context, id)
    if (organisation === undefined) return
    for (const post of await renameEmployer(context, id, organisation.name)) {
      await context.emit('post.changed', { post, state: 'renamed' })
    }
    // opened again it is looked at anew first: until then nothing comes back, and nothing that stands goes
    if (whyNotPublished(organisation, context.today) === undefined) return release(context, id)
    if (whyNoPosts(organisation, context.today) === undefined) return
    await hold(context, id, organisation.name)
    if (organisation.state === 'closed') await close(context, id)
  },
}

async function hold(context: Context, organisation: Id<'Organisation'>, name: string): Promise<void> {
  for (const id of await listIdsOf(context, organisation, 'published')) {
    const post = await requirePost(context, id)
    if (post.state !== 'published') continue
    await stepPost(context, post, 'system', { action: 'hold' })
    await tellApplicants(context, post, name)
  }
}

async function release(context: Context, organisation: Id<'Organisation'>): Promise<void> {
  for (const id of await listIdsOf(context, organisation, 'held')) {
    const post = await requirePost(context, id)
    if (post.state !== 'held') continue
    const over = post.fields.validUntil < context.today
    await stepPost(context, post, 'system', { action: over ? 'expire' : 'release' })
    if (over) await endPost(context, id)
  }
}

/** A closed employer hires nobody: open applications end, and their people are told. */
async function close(context: Context, organisation: Id<'Organisation'>): Promise<void> {
  for (const id of await listIdsOf(context, organisation, 'held')) {
    await stepPost(context, await requirePost(context, id), 'system', { action: 'close' })
    await endPost(context, id)
  }
}

async function tellApplicants(context: Context, post: Post, name: string): Promise<void> {
  const open = await listOpenPeople(context, post.id)
  await tell(
    context,
    open.map(({ application, person }) => ({
      to: { person },
      kind: 'post.held',
      title: { zh: `${name}被停用，岗位暂停`, en: `${name} is suspended, the post is on hold` },
      body: {
        zh: `你投的“${post.fields.title}”暂停了。投递还在，单位恢复后接着走；不想等可以撤回。`,
        en: `“${post.fields.title}” is on hold. Your application stays and goes on when the employer is back; you may withdraw it.`,
      },
      href: `/applications/${application}`,
      source: post.id,
    })),
  )
}
