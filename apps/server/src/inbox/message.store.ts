import { sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
  type Text,
} from '../kernel/index.ts'
import type { Message, NewMessage } from './message.ts'

interface MessageRow {
  sk: string
  id: Id<'Message'>
  person: string | null
  organisation: string | null
  division: string | null
  kind: string
  title: Text | string
  body: Text | string
  href: string | null
  source: string | null
  sent_by: string | null
  sent_at: Instant
  read_at: Instant | null
}

interface Tables {
  'inbox.messages': MessageRow
}

/** A message lies in its receiver's bucket; one to an area lies in the bucket of what it is about. */
function rootOf(message: NewMessage): string {
  if ('person' in message.to) return message.to.person
  if ('organisation' in message.to) return message.to.organisation
  return message.to.source
}

export async function insertMessages(context: Context, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return
  const rows = messages.map(message => {
    const id = context.newId<'Message'>(bucketOf(rootOf(message)))
    return {
      sk: bucketOf(id),
      id,
      person: 'person' in message.to ? message.to.person : null,
      organisation: 'organisation' in message.to ? message.to.organisation : null,
      division: 'division' in message.to ? message.to.division : null,
      kind: message.kind,
      title: JSON.stringify(message.title),
      body: JSON.stringify(message.body),
      href: message.href ?? null,
      source: message.source ?? null,
      sent_by: context.actor.account ?? null,
      sent_at: context.now,
      read_at: null,
    }
  })
  await context.db<Tables>().insertInto('inbox.messages').values(rows).execute()
}

/** What the actor's person or organisation was told, newest first. */
export async function listMessages(
  context: Context,
  asked: PageAsked,
): Promise<Page<Message> & { readonly unread: number }> {
  const { person, organisation } = context.actor
  const mine = context
    .db<Tables>()
    .selectFrom('inbox.messages')
    .where(eb =>
      person !== undefined ? eb('person', '=', person) : eb('organisation', '=', organisation ?? null),
    )
  const { unread } = await mine
    .where('read_at', 'is', null)
    .select(sql<number>`count(*)`.as('unread'))
    .executeTakeFirstOrThrow()
  const page = await readPage(mine, mine.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(toMessage), unread }
}

export async function markRead(context: Context, id: Id<'Message'>): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('inbox.messages')
    .set({ read_at: context.now })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, { person: 'person', organisation: 'organisation' }))
    .where('read_at', 'is', null)
    .execute()
}

function toMessage(row: MessageRow): Message {
  return {
    id: row.id,
    kind: row.kind,
    title: asText(row.title),
    body: asText(row.body),
    href: row.href ?? undefined,
    sentAt: row.sent_at,
    readAt: row.read_at ?? undefined,
  }
}

function asText(value: Text | string): Text {
  if (typeof value !== 'string') return value
  return JSON.parse(value) as Text // written by insertMessages
}

/** Marks the actor's messages as read up to one of them; later ones were not seen yet. */
export async function markAllRead(context: Context, upTo: Id<'Message'>): Promise<void> {
  const { person, organisation } = context.actor
  await context
    .db<Tables>()
    .updateTable('inbox.messages')
    .set({ read_at: context.now })
    .where(eb =>
      person !== undefined ? eb('person', '=', person) : eb('organisation', '=', organisation ?? null),
    )
    .where('id', '<=', upTo)
    .where('read_at', 'is', null)
    .execute()
}
