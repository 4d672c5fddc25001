import { bucketOf, type Context, type Day, type Id, type Instant } from '../kernel/index.ts'

/** `member` of an association, `tenant` of an incubator or park. */
export type LinkKind = 'member' | 'tenant'

interface LinkRow {
  sk: string
  id: Id<'Link'>
  kind: LinkKind
  root: Id<'Organisation'>
  division: string
  organisation: Id<'Organisation'>
  from_day: Day
  until_day: Day | null
  recorded_by: string
  recorded_at: Instant
  ended_by: string | null
  end_reason: string | null
}

export interface Tables {
  'registry.organisation_links': LinkRow
}

export interface Link {
  readonly id: Id<'Link'>
  readonly kind: LinkKind
  readonly head: Id<'Organisation'>
  readonly organisation: Id<'Organisation'>
  readonly from: Day
  readonly until: Day | undefined
  readonly recordedBy: string
}

function toLink(row: LinkRow): Link {
  return {
    id: row.id,
    kind: row.kind,
    head: row.root,
    organisation: row.organisation,
    from: row.from_day,
    until: row.until_day ?? undefined,
    recordedBy: row.recorded_by,
  }
}

interface Head {
  readonly id: Id<'Organisation'>
  readonly division: string
}

/** Records that organisations belong to one from today on. Those that do already are left. Returns how many are new. */
export async function insertLinks(
  context: Context,
  kind: LinkKind,
  head: Head,
  organisations: readonly Id<'Organisation'>[],
): Promise<number> {
  if (organisations.length === 0) return 0
  const rows = organisations.map(organisation => {
    const id = context.newId<'Link'>(bucketOf(head.id))
    return {
      sk: bucketOf(id),
      id,
      kind,
      root: head.id,
      division: head.division,
      organisation,
      from_day: context.today,
      until_day: null,
      recorded_by: context.actor.name,
      recorded_at: context.now,
      ended_by: null,
      end_reason: null,
    }
  })
  const written = await context
    .db<Tables>()
    .insertInto('registry.organisation_links')
    .values(rows)
    .onConflict(on => on.doNothing())
    .returning('id')
    .execute()
  return written.length
}

/** @returns false when it had ended already, or is not there for this reader */
export async function endLink(
  context: Context,
  head: Id<'Organisation'>,
  link: Id<'Link'>,
  reason: string | undefined,
): Promise<boolean> {
  const rows = await context
    .db<Tables>()
    .updateTable('registry.organisation_links')
    .set({ until_day: context.today, ended_by: context.actor.name, end_reason: reason ?? null })
    .where('sk', '=', bucketOf(head))
    .where('id', '=', link)
    .where('root', '=', head)
    .where('until_day', 'is', null)
    .returning('id')
    .execute()
  return rows.length > 0
}

/** Who belongs to an organisation today, those who came last first. */
export async function linksOf(context: Context, head: Id<'Organisation'>, limit = 500): Promise<Link[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.organisation_links')
    .selectAll()
    .where('sk', '=', bucketOf(head))
    .where('root', '=', head)
    .where('until_day', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toLink)
}

/** What an organisation belongs to today. */
export async function headsOf(context: Context, organisation: Id<'Organisation'>): Promise<Link[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.organisation_links')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('until_day', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(toLink)
}
