import { type Static, Type } from 'typebox'
import { countApplicants } from '../applications/index.ts'
import {
  idOf,
  keyIn,
  members,
  oneOf,
  pageInput,
  pageOf,
  sortInput,
  textSchema,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { cityToken, countyOf, findOrganisations } from '../registry/index.ts'
import { countOpenPairs } from './duplicate.store.ts'
import { listPosts as list, postOrders } from './post.store.ts'
import { categories, postStates } from './post.ts'
import { postView, viewOf } from './post-view.ts'
import { partyOf } from './step-post.ts'

const postRow = Type.Object({
  ...postView.properties,
  county: Type.Object({ code: Type.String(), name: textSchema }),
  /** how many have applied, as far as the reader may see */
  applicants: Type.Integer(),
  employerVerified: Type.Boolean(),
  /** open pairs of likely duplicates that it stands in */
  duplicates: Type.Integer(),
})
export type PostRow = Static<typeof postRow>

/** The posts of an organisation, or of an officer's area, in any state. */
export const listPosts = useCase({
  name: 'posts.listPosts',
  kind: 'query',
  title: { zh: '看岗位列表', en: 'List posts' },
  permission: 'post.list',
  reach: ['organisation', 'area'],
  allow: [...members, ...townStaff, 'county-officer', 'city-officer', 'auditor'],
  http: { method: 'GET', path: '/api/posts' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(postOrders),
    state: Type.Optional(oneOf(...postStates)),
    review: Type.Optional(Type.Boolean()),
    /** those whose review is late */
    overdue: Type.Optional(Type.Boolean()),
    category: Type.Optional(keyIn(categories)),
    county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
    doubtful: Type.Optional(Type.Boolean()),
    employer: Type.Optional(idOf<'Organisation'>()),
    q: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  output: pageOf(postRow),
  async handle(context, input) {
    const { actor } = context
    const organisation = actor.organisation ?? input.employer
    // Published posts are public, so the policy alone would show an officer the whole city: the area is asked for.
    const area = actor.organisation === undefined ? actor.area : undefined
    const filter = {
      ...(organisation && { organisation }),
      ...(area && { area }),
      ...(input.county && { county: input.county }),
      ...(input.state && { state: input.state }),
      ...(input.review === true && { awaitsReview: true as const }),
      ...(input.overdue === true && { reviewBefore: context.today }),
      ...(input.category && { category: input.category }),
      ...(input.doubtful === true && { doubtful: true as const }),
      ...(input.q && { text: input.q }),
    }
    const page = await list(context, filter, input)
    const ids = page.rows.map(row => row.id)
    const applicants = await countApplicants(context, ids)
    const pairs = await countOpenPairs(context, ids)
    const employers = await findOrganisations(context, [
      ...new Set(page.rows.map(row => row.fields.organisation)),
    ])
    const city = context.use(cityToken)
    return {
      rows: page.rows.map(row => ({
        ...viewOf(context, row, partyOf(context)),
        county: countyOf(city, row.fields.division),
        applicants: applicants.get(row.id) ?? 0,
        employerVerified: employers.get(row.fields.organisation)?.state === 'verified',
        duplicates: pairs.get(row.id) ?? 0,
      })),
      total: page.total,
      next: page.next,
    }
  },
})
