import { type Static, Type } from 'typebox'
import {
  type Context,
  idOf,
  isAnotherHand,
  keyIn,
  nullable,
  oneOf,
  stepsFor,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { changesBetween } from './changes.ts'
import { type Audience, audiences, type BenefitKind, benefitKinds, type CataloguePolicy } from './policy.ts'
import { overtaken } from './propose-policies.ts'
import { findPublication, listPublicationsOf, openPublications } from './publication.store.ts'
import {
  type Publication,
  type PublicationParty,
  publicationActions,
  publicationLifecycle,
  publicationStates,
} from './publication.ts'
import { publishedCatalogue } from './published.ts'
import { unknownPublication } from './step-publication.ts'

const reading = {
  kind: 'query',
  permission: 'policy.record',
  reach: 'city',
  allow: ['county-officer', 'city-officer', 'leader', 'auditor'],
} as const

const versionView = Type.Object({
  version: Type.String(),
  from: Type.String(),
  to: nullable(Type.String()),
  published: Type.String(),
  gives: textSchema,
  confirmed: Type.Boolean(),
  likely: Type.Boolean(),
  review: Type.String(),
  inForce: Type.Boolean(),
  hash: Type.String(),
  sources: Type.Array(
    Type.Object({
      title: textSchema,
      number: nullable(Type.String()),
      link: nullable(Type.String()),
      checked: Type.String(),
    }),
  ),
})

const publicationView = Type.Object({
  id: idOf<'Publication'>(),
  version: Type.Integer(),
  policy: Type.String(),
  name: textSchema,
  no: Type.Integer(),
  hash: Type.String(),
  state: oneOf(...publicationStates),
  stateName: textSchema,
  proposedAt: Type.String(),
  due: Type.String(),
  overdue: Type.Boolean(),
  checkedBy: nullable(Type.String()),
  checkedAt: nullable(Type.String()),
  publishedBy: nullable(Type.String()),
  publishedAt: nullable(Type.String()),
  returnedBy: nullable(Type.String()),
  reason: nullable(Type.String()),
  /** what is different from what the public sees now, or saw before this one */
  changes: Type.Array(Type.Object({ version: nullable(Type.String()), says: textSchema })),
  may: Type.Array(oneOf(...publicationActions)),
})
export type PublicationView = Static<typeof publicationView>

/** Every policy that the public sees, and what waits for two people. */
export const listPolicies = useCase({
  ...reading,
  name: 'policies.listPolicies',
  title: { zh: '看政策目录', en: 'See the catalogue of policies' },
  http: { method: 'GET', path: '/api/policies' },
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: Type.String(),
        name: textSchema,
        audience: keyIn(audiences),
        audienceName: textSchema,
        benefit: keyIn(benefitKinds),
        benefitName: textSchema,
        versions: Type.Integer(),
        /** of today; null: none is in force */
        current: nullable(versionView),
      }),
    ),
    waiting: Type.Array(publicationView),
  }),
  async handle(context) {
    const { policies } = await publishedCatalogue(context)
    const waiting: PublicationView[] = []
    for (const one of await openPublications(context)) waiting.push(viewOf(context, one, policies))
    return {
      rows: policies.map(policy => ({ ...headOf(policy), current: currentOf(policy, context.today) })),
      waiting,
    }
  },
})

function headOf(policy: CataloguePolicy): {
  id: string
  name: CataloguePolicy['name']
  audience: Audience
  audienceName: CataloguePolicy['name']
  benefit: BenefitKind
  benefitName: CataloguePolicy['name']
  versions: number
} {
  return {
    id: policy.id,
    name: policy.name,
    audience: policy.audience,
    audienceName: audiences[policy.audience],
    benefit: policy.benefit,
    benefitName: benefitKinds[policy.benefit],
    versions: policy.versions.length,
  }
}

function currentOf(policy: CataloguePolicy, today: string): Static<typeof versionView> | null {
  return versionsOf(policy, today).find(each => each.inForce) ?? null
}

function versionsOf(policy: CataloguePolicy, today: string): Static<typeof versionView>[] {
  const begun = policy.versions
    .filter(each => each.from <= today && (each.to === undefined || each.to >= today))
    .toSorted((a, b) => (a.published < b.published ? 1 : -1))
  return policy.versions
    .map(each => ({
      version: each.version,
      from: each.from,
      to: each.to ?? null,
      published: each.published,
      gives: each.gives,
      confirmed: each.confirmed,
      likely: each.discretion === true,
      review: each.review,
      inForce: each === begun[0],
      hash: each.hash ?? '',
      sources: each.sources.map(({ title, number, link, checked }) => ({
        title,
        number: number ?? null,
        link: link ?? null,
        checked,
      })),
    }))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
}

/** One policy with its versions and everybody who ever put it before the public. */
export const readPolicy = useCase({
  ...reading,
  name: 'policies.readPolicy',
  title: { zh: '看一项政策', en: 'See one policy' },
  http: { method: 'GET', path: '/api/policies/:policy/record' },
  input: Type.Object({ policy: Type.String({ maxLength: 60 }) }),
  output: Type.Object({
    id: Type.String(),
    name: textSchema,
    audienceName: nullable(textSchema),
    benefitName: nullable(textSchema),
    where: nullable(textSchema),
    versions: Type.Array(versionView),
    publications: Type.Array(publicationView),
  }),
  async handle(context, { policy }) {
    const publications = await listPublicationsOf(context, policy)
    if (publications.length === 0) throw unknownPublication()
    const { policies } = await publishedCatalogue(context)
    const content = policies.find(one => one.id === policy)
    return {
      id: policy,
      name: content?.name ?? publications[0]?.content?.name ?? { zh: policy, en: policy },
      audienceName: content === undefined ? null : audiences[content.audience],
      benefitName: content === undefined ? null : benefitKinds[content.benefit],
      where: content?.versions.at(-1)?.where ?? null,
      versions: content === undefined ? [] : versionsOf(content, context.today),
      publications: publications.map((one, at) => {
        // against what stood before it: the next older one that was published
        const before = publications.slice(at + 1).find(each => each.publishedAt !== undefined)
        return viewAgainst(context, one, before?.content)
      }),
    }
  },
})

/** One publication, for the page on which it is decided. */
export const readPublication = useCase({
  ...reading,
  name: 'policies.readPublication',
  title: { zh: '看一次发布', en: 'See one publication' },
  http: { method: 'GET', path: '/api/policies/publications/:publication' },
  input: Type.Object({ publication: idOf<'Publication'>() }),
  output: Type.Object({ publication: publicationView, versions: Type.Array(versionView) }),
  async handle(context, { publication }) {
    const found = await findPublication(context, publication)
    if (found === undefined) throw unknownPublication()
    const { policies } = await publishedCatalogue(context)
    return {
      publication: viewOf(context, found, policies),
      versions: found.content === undefined ? [] : versionsOf(found.content, context.today),
    }
  },
})

function viewOf(context: Context, one: Publication, published: readonly CataloguePolicy[]): PublicationView {
  const before = published.find(policy => policy.id === one.policy)
  return viewAgainst(context, one, one.state === 'published' ? undefined : before)
}

function viewAgainst(
  context: Context,
  one: Publication,
  before: CataloguePolicy | undefined,
): PublicationView {
  return {
    id: one.id,
    version: one.version,
    policy: one.policy,
    name: one.content?.name ?? before?.name ?? { zh: one.policy, en: one.policy },
    no: one.no,
    hash: one.hash,
    state: one.state,
    stateName: publicationLifecycle[one.state].label,
    proposedAt: one.proposedAt,
    due: one.dueOn,
    overdue: isOpen(one) && one.dueOn < context.today,
    checkedBy: one.checkedName ?? null,
    checkedAt: one.checkedAt ?? null,
    publishedBy: one.publishedName ?? null,
    publishedAt: one.publishedAt ?? null,
    returnedBy: one.returnedName ?? null,
    reason: one.reason === overtaken ? '文件又改了 / The file changed again' : (one.reason ?? null),
    changes: changesBetween(before, one.content).map(({ version, says }) => ({
      version: version ?? null,
      says,
    })),
    may: mayDo(context, one),
  }
}

const isOpen = ({ state }: Publication) => state === 'proposed' || state === 'checked'

/** What the reader may do now: buttons that would be refused are not drawn. */
function mayDo(context: Context, one: Publication): PublicationView['may'] {
  const { role, area } = context.actor
  if (area !== context.use(cityToken).code || (role !== 'city-officer' && role !== 'leader')) return []
  const party: PublicationParty = role === 'leader' ? 'leader' : 'officer'
  const before = { by: one.checkedBy, standingFor: one.checkedFor }
  return stepsFor(publicationLifecycle, one.state, party)
    .map(({ action }) => action)
    .filter(action => action !== 'publish' || isAnotherHand(context.actor, before))
}
