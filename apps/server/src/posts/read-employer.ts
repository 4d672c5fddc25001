import { Type } from 'typebox'
import { readReplies } from '../applications/index.ts'
import { type Context, idOf, keyIn, notFound, nullable, roles, textSchema, useCase } from '../kernel/index.ts'
import {
  cityToken,
  findOrganisation,
  type Organisation,
  organisationKinds,
  organisationReasons,
  organisationStates,
} from '../registry/index.ts'
import { listOpenOf } from './post.store.ts'
import { postView, viewOf } from './post-view.ts'
import { repliesOf, repliesView } from './read-post.ts'

/** An employer as everybody may see it: who it is, how it answers, what it offers now. */
export const readEmployer = useCase({
  name: 'posts.readEmployer',
  kind: 'query',
  title: { zh: '看单位', en: 'See an employer' },
  permission: 'employer.read',
  reach: 'public',
  allow: roles,
  http: { method: 'GET', path: '/api/employers/:organisation' },
  input: Type.Object({ organisation: idOf<'Organisation'>() }),
  output: Type.Object({
    id: idOf<'Organisation'>(),
    name: Type.String(),
    division: Type.String(),
    industry: nullable(Type.String()),
    staff: nullable(Type.Integer()),
    foundedOn: nullable(Type.String()),
    about: Type.String(),
    verified: Type.Boolean(),
    kind: keyIn(organisationKinds),
    kindName: textSchema,
    state: keyIn(organisationStates),
    /** why it is suspended or closed, and until which day */
    stopped: nullable(Type.Object({ reason: nullable(textSchema), until: nullable(Type.String()) })),
    verifiedOn: nullable(Type.String()),
    verifiedBy: nullable(textSchema),
    /** of HR agencies, schools and banks */
    licence: nullable(Type.Object({ number: Type.String(), until: Type.String(), expired: Type.Boolean() })),
    website: nullable(Type.String()),
    address: Type.String(),
    creditCode: Type.String(),
    replies: nullable(repliesView),
    /** people who started within a year and said so themselves */
    confirmedStarts: Type.Integer(),
    posts: Type.Array(postView),
  }),
  async handle(context, input) {
    const organisation = await findOrganisation(context, input.organisation)
    if (organisation === undefined) throw notFound('organisation.unknown', { zh: '这个单位', en: 'employer' })
    const replies = (await readReplies(context, [organisation.id])).get(organisation.id)
    const posts = await listOpenOf(context, organisation.id, 50)
    return {
      id: organisation.id,
      name: organisation.name,
      division: organisation.division,
      industry: organisation.industry ?? null,
      staff: organisation.staff ?? null,
      foundedOn: organisation.foundedOn ?? null,
      about: organisation.about,
      verified: organisation.state === 'verified',
      kind: organisation.kind,
      kindName: organisationKinds[organisation.kind],
      state: organisation.state,
      stopped: stoppedOf(organisation),
      verifiedOn: organisation.verifiedOn ?? null,
      verifiedBy: officeOf(context, organisation.verifiedBy),
      licence: organisation.licence
        ? {
            number: organisation.licence.number,
            until: organisation.licence.until,
            expired: organisation.licence.until < context.today,
          }
        : null,
      website: organisation.website ?? null,
      address: organisation.address,
      creditCode: organisation.creditCode,
      replies: repliesOf(replies),
      confirmedStarts: replies?.confirmedStarts ?? 0,
      posts: posts.map(post => viewOf(context, post, undefined)),
    }
  },
})

function stoppedOf(one: Organisation) {
  if (one.state !== 'suspended' && one.state !== 'closed') return null
  const reason = Object.entries(organisationReasons).find(([key]) => key === one.stateReason)?.[1]
  return {
    reason: reason === undefined ? null : { zh: reason.zh, en: reason.en },
    until: one.suspendedUntil ?? null,
  }
}

/** The office that verified it, by its place. */
function officeOf(context: Context, division: string | undefined) {
  const place = division === undefined ? undefined : context.use(cityToken).divisions.get(division)
  if (place === undefined) return null
  return { zh: `${place.name}人社局`, en: `Human Resources Bureau of ${place.nameEn}` }
}
