import { type Static, Type } from 'typebox'
import { findApplications } from '../applications/index.ts'
import {
  type Context,
  type Id,
  nullable,
  type Role,
  type Text,
  textSchema,
  townStaff,
} from '../kernel/index.ts'
import type { CountedRecord } from '../ledger/index.ts'
import { questionsOn } from '../patterns/index.ts'
import { findPosts } from '../posts/index.ts'
import { cityToken, countyOf, findOrganisations } from '../registry/index.ts'
import { areaOutput } from './outputs.ts'

export const recordOutput = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  /** what it is about, in the reader's language; a person's name only for those who may see it */
  title: Type.String(),
  /** a path of the workbench; null: not for this reader */
  href: nullable(Type.String()),
  area: areaOutput,
  happenedOn: Type.String(),
  recordedAt: Type.String(),
  quantity: Type.Number(),
  /** the organisation that it happened at */
  by: Type.String(),
  verification: Type.String(),
  /** why it is in question, while nobody has said what it is; it counts all the same */
  question: nullable(Type.Object({ name: textSchema, href: nullable(Type.String()) })),
})
export type RecordOutput = Static<typeof recordOutput>

/** Those who may list applications may read a name beside a record. A leader or administrator may not. */
const seesNames: ReadonlySet<Role> = new Set([...townStaff, 'county-officer', 'city-officer', 'auditor'])
/** Those who look into questions. */
const looksInto: ReadonlySet<Role> = new Set(['county-officer', 'city-officer', 'auditor'])
const seesPosts: ReadonlySet<Role> = seesNames

/**
 * The ledger's records as people know them: title and door by the kind of their source. What the reader may not
 * see of the source (row-level security decides) has a plain title and no door. Names that were shown are in the
 * audit log, in the same transaction.
 */
export async function showRecords(
  context: Context,
  records: readonly CountedRecord[],
  audited: { readonly subject: string; readonly purpose: string },
): Promise<RecordOutput[]> {
  const posts = new Map(
    (await findPosts(context, idsOf<'Post'>(records, 'post'))).map(post => [post.id, post]),
  )
  const named = seesNames.has(context.actor.role)
  const applications = named
    ? await findApplications(context, idsOf<'Application'>(records, 'application'))
    : new Map<string, never>()
  const employers = await findOrganisations(context, [
    // written by the modules that append facts, each with an id of the registry
    ...new Set(records.flatMap(record => (record.organisation ?? []) as Id<'Organisation'>[])),
  ])
  const inQuestion = await questionsOn(context, records)
  const shown = records.map(record => {
    const question = inQuestion.get(record.fact)
    const post = record.source_kind === 'post' ? posts.get(record.source as Id<'Post'>) : undefined // found by it
    const application = applications.get(record.source)
    const plain = plainTitles[record.source_kind] ?? plainTitles['other']
    return {
      id: record.fact,
      kind: record.kind,
      title:
        post?.fields.title ??
        (application && `${application.personName} ${application.offerTitle}`) ??
        plain?.[context.language] ??
        record.source_kind,
      href: hrefOf(context, record, post !== undefined, application?.personName),
      area: countyOf(context.use(cityToken), record.division),
      happenedOn: record.day,
      recordedAt: record.recorded,
      quantity: record.quantity,
      by: employers.get(record.organisation ?? '')?.name ?? '',
      verification: record.verification,
      question:
        question === undefined
          ? null
          : { name: question.name, href: looksInto.has(context.actor.role) ? question.href : null },
    }
  })
  const names = shown.filter((_, index) => applications.has(records[index]?.source ?? '')).length
  if (names > 0) {
    await context.audit({ action: 'board.names-shown', ...audited, detail: { rows: names } })
  }
  return shown
}

function idsOf<Kind extends string>(records: readonly CountedRecord[], kind: string): Id<Kind>[] {
  // the module that appended the fact wrote an id of its own kind
  return [
    ...new Set(records.flatMap(record => (record.source_kind === kind ? [record.source as Id<Kind>] : []))),
  ]
}

function hrefOf(context: Context, record: CountedRecord, hasPost: boolean, name: string | undefined) {
  if (hasPost) return seesPosts.has(context.actor.role) ? `/posts/${record.source}` : null
  return name === undefined ? null : `/applications?id=${record.source}`
}

const plainTitles: Readonly<Record<string, Text>> = {
  post: { zh: '一个岗位', en: 'A post' },
  application: { zh: '一次到岗（姓名不显示）', en: 'A first day at work (name not shown)' },
  session: { zh: '一场活动', en: 'A session' },
  activity: { zh: '一次活动', en: 'An activity' },
  registration: { zh: '一人到场（姓名不显示）', en: 'Somebody who came (name not shown)' },
  certificate: { zh: '一张证书（姓名不显示）', en: 'A certificate (name not shown)' },
  other: { zh: '一条记录', en: 'A record' },
}
