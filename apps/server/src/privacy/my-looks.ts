import { type Static, Type } from 'typebox'
import { officesOf } from '../accounts/index.ts'
import {
  dayOf,
  type Look,
  looksAt,
  nullable,
  roleNames,
  type Text,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { cityToken, findOrganisations, findPlace, revealPurposes } from '../registry/index.ts'
import { noRecord } from './my-consents.ts'
import { personDataToken, useCaseTitlesToken } from './parts.ts'

const purposes: Readonly<Record<string, Text>> = {
  ...revealPurposes,
  service: { zh: '为你办事', en: 'To serve you' },
  application: { zh: '处理你的投递', en: 'To answer your application' },
}

const line = Type.Object({
  day: Type.String(),
  role: textSchema,
  /** the place or organisation for which they act; never who they are */
  office: nullable(textSchema),
  what: textSchema,
  purpose: nullable(textSchema),
  /** among others in a list, and not by itself */
  inList: Type.Boolean(),
})
export type LookLine = Static<typeof line>

/** half a year: as long as the audit log is kept at least */
const monthsBack = 6
const most = 200
/** the person, and the newest of what is theirs */
const mostRecords = 300

/** Who looked at my data: from the audit log, in plain words. Names of officials are not in it, their offices are. */
export const listMyLooks = useCase({
  name: 'privacy.listMyLooks',
  kind: 'query',
  title: { zh: '看谁看过我的信息', en: 'See who looked at my data' },
  permission: 'privacy.own',
  reach: 'own',
  allow: ['person'],
  runsAsSystem: true, // nobody but the audit administrator reads the log; what comes out is about the caller alone
  http: { method: 'GET', path: '/api/my/data/looks' },
  input: Type.Object({}),
  output: Type.Object({ since: Type.String(), looks: Type.Array(line), more: Type.Boolean() }),
  async handle(context) {
    const { person, account } = context.actor
    if (person === undefined) throw noRecord()
    const records: string[] = [person]
    for (const part of context.use(personDataToken))
      records.push(...((await part.looked?.(context, person)) ?? []))
    const since = new Date(Date.parse(context.now) - monthsBack * 30.5 * 86_400_000).toISOString()
    const looks = await looksAt(context, {
      records: records.slice(0, mostRecords),
      except: account === undefined ? [] : [account],
      since,
      limit: most + 1,
    })
    const offices = await officesOf(
      context,
      looks.flatMap(look => look.grant ?? []),
    )
    const names = await findOrganisations(
      context,
      [...offices.values()].flatMap(one => one.organisation ?? []),
    )
    const city = context.use(cityToken)
    const titles = context.use(useCaseTitlesToken)
    const officeOf = (look: Look): Text | null => {
      if (look.area !== null) return findPlace(city, look.area)?.name ?? null
      const organisation = look.grant === null ? undefined : offices.get(look.grant)?.organisation
      const name = organisation && names.get(organisation)?.name
      return name ? { zh: name, en: name } : null
    }
    return {
      since: dayOf(Date.parse(since)),
      more: looks.length > most,
      looks: looks.slice(0, most).map(look => ({
        day: dayOf(Date.parse(look.at)),
        role: roleNames[look.role],
        office: officeOf(look),
        what: titles.get(look.useCase) ?? { zh: '查看', en: 'Looked' },
        purpose: look.purpose === null ? null : (purposes[look.purpose] ?? null),
        inList: look.subject === null,
      })),
    }
  },
})
