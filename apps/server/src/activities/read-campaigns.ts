import { Type } from 'typebox'
import { notFound, roles, textSchema, useCase } from '../kernel/index.ts'
import { countCampaign } from './calendar.store.ts'
import type { Campaign } from './campaign-file.ts'
import { campaignsToken } from './campaigns.ts'

const campaignView = Type.Object({
  id: Type.String(),
  name: textSchema,
  about: textSchema,
  from: Type.String(),
  until: Type.String(),
  /** kinds of activities that may belong to it; empty: every kind */
  kinds: Type.Array(Type.String()),
})

const everybody = roles.filter(role => role !== 'system')

/** The campaigns of the plan, for forms and filters. */
export const listCampaigns = useCase({
  name: 'activities.listCampaigns',
  kind: 'query',
  title: { zh: '看主题活动', en: 'List the campaigns' },
  permission: 'activity.read',
  reach: 'public',
  allow: everybody,
  http: { method: 'GET', path: '/api/campaigns' },
  input: Type.Object({}),
  output: Type.Object({ rows: Type.Array(campaignView) }),
  async handle(context) {
    return { rows: [...context.use(campaignsToken).values()].map(viewOf) }
  },
})

/**
 * One campaign and its one count: how many activities were held and how many people came to them, by the doors. Runs as the system:
 * who came is counted over rows that nobody may see one by one.
 */
export const readCampaign = useCase({
  name: 'activities.readCampaign',
  kind: 'query',
  title: { zh: '看一个主题活动', en: 'Read a campaign' },
  permission: 'activity.read',
  reach: 'public',
  allow: everybody,
  runsAsSystem: true,
  shares: 60_000,
  http: { method: 'GET', path: '/api/campaigns/:campaign' },
  input: Type.Object({ campaign: Type.String({ minLength: 1, maxLength: 40 }) }),
  output: Type.Object({
    campaign: campaignView,
    held: Type.Integer(),
    coming: Type.Integer(),
    /** attendances by check-in: somebody who came to two activities came twice */
    came: Type.Integer(),
  }),
  async handle(context, input) {
    const found = context.use(campaignsToken).get(input.campaign)
    if (found === undefined)
      throw notFound('activity.campaign-unknown', { zh: '这个主题活动', en: 'campaign' })
    return { campaign: viewOf(found), ...(await countCampaign(context, found.id)) }
  },
})

function viewOf({ id, zh, en, about, from, until, kinds }: Campaign) {
  return { id, name: { zh, en }, about: { ...about }, from, until, kinds: [...(kinds ?? [])] }
}
