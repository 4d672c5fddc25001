import { type Static, Type } from 'typebox'
import { idOf, keyIn, nullable, stepsFor, textSchema } from '../kernel/index.ts'
import { type Post, type PostFields, payKinds } from '../posts/index.ts'
import { educations } from '../registry/index.ts'
import type { BroughtRow } from './entry-row.ts'
import {
  type Entry,
  type EntryParty,
  entryLifecycle,
  entryModes,
  entryStates,
  type Hall,
  isOnline,
  type Stand,
} from './fair.ts'

export const markView = Type.Object({
  label: Type.String(),
  x: Type.Integer(),
  y: Type.Integer(),
  w: Type.Integer(),
  h: Type.Integer(),
})
export const standView = Type.Object({
  id: idOf<'Stand'>(),
  code: Type.String(),
  x: Type.Integer(),
  y: Type.Integer(),
  w: Type.Integer(),
  h: Type.Integer(),
})
export const hallView = Type.Object({
  version: Type.Integer(),
  width: Type.Integer(),
  height: Type.Integer(),
  marks: Type.Array(markView),
  stands: Type.Array(standView),
  appliesUntil: Type.String(),
  slotMinutes: Type.Integer(),
})

export function hallViewOf(hall: Hall, stands: readonly Stand[]): Static<typeof hallView> {
  const { version, width, height, marks, appliesUntil, slotMinutes } = hall
  return { version, width, height, marks: [...marks], stands: [...stands], appliesUntil, slotMinutes }
}

export const broughtView = Type.Object({
  post: idOf<'Post'>(),
  title: Type.String(),
  openings: Type.Integer(),
  education: keyIn(educations),
  educationName: textSchema,
  payFrom: nullable(Type.Integer()),
  payTo: nullable(Type.Integer()),
  /** as it stands at the post; null where the pay is by the month already, or the post is gone */
  pay: nullable(
    Type.Object({
      kind: keyIn(payKinds),
      from: nullable(Type.Integer()),
      to: nullable(Type.Integer()),
      months: Type.Optional(nullable(Type.Integer())),
    }),
  ),
  /** the post is still open */
  open: Type.Boolean(),
})
export type BroughtView = Static<typeof broughtView>

export function broughtViewOf(row: BroughtRow, posts: ReadonlyMap<string, Post>): BroughtView {
  const post = posts.get(row.post)
  const education = (row.education in educations ? row.education : 'any') as PostFields['education'] // written from one
  return {
    post: row.post,
    title: post?.fields.title ?? row.title,
    openings: row.openings,
    education,
    educationName: educations[education],
    payFrom: row.pay_from,
    payTo: row.pay_to,
    pay: post?.fields.pay ?? null,
    open: post?.state === 'published',
  }
}

/** As everybody sees it. */
export const publicEntry = Type.Object({
  entry: idOf<'FairEntry'>(),
  employer: idOf<'Organisation'>(),
  name: Type.String(),
  industry: nullable(Type.String()),
  mode: keyIn(entryModes),
  stand: nullable(Type.String()),
  standCode: Type.String(),
  online: Type.Boolean(),
  /** somebody is there, at the stand or online */
  there: Type.Boolean(),
  openings: Type.Integer(),
  posts: Type.Array(broughtView),
})
export type PublicEntry = Static<typeof publicEntry>

export function publicEntryOf(
  entry: Entry,
  stands: ReadonlyMap<string, Stand>,
  posts: readonly BroughtView[],
): PublicEntry {
  return {
    entry: entry.id,
    employer: entry.employer,
    name: entry.employerName,
    industry: entry.industry ?? null,
    mode: entry.mode,
    stand: (entry.stand && stands.get(entry.stand)?.code) ?? null,
    standCode: entry.code,
    online: isOnline(entry),
    there: entry.thereOn !== undefined,
    openings: posts.reduce((sum, one) => sum + (one.open ? one.openings : 0), 0),
    posts: [...posts],
  }
}

/** As the employer and the organiser see it. */
export const entryView = Type.Object({
  ...publicEntry.properties,
  fair: idOf<'Activity'>(),
  version: Type.Integer(),
  state: keyIn(Object.fromEntries(entryStates.map(one => [one, true])) as Record<Entry['state'], true>), // its keys
  stateName: textSchema,
  modeName: textSchema,
  standId: nullable(idOf<'Stand'>()),
  people: Type.Integer(),
  needs: Type.String(),
  contactName: Type.String(),
  contactPhone: Type.String(),
  link: nullable(Type.String()),
  reason: nullable(Type.String()),
  staffedAt: nullable(Type.String()),
  answeredAt: nullable(Type.String()),
  appliedAt: Type.String(),
  actions: Type.Array(Type.Object({ name: Type.String(), label: textSchema, needsReason: Type.Boolean() })),
})

export function entryViewOf(
  entry: Entry,
  stands: ReadonlyMap<string, Stand>,
  posts: readonly BroughtView[],
  party: EntryParty | undefined,
): Static<typeof entryView> {
  return {
    ...publicEntryOf(entry, stands, posts),
    fair: entry.fair,
    version: entry.version,
    state: entry.state,
    stateName: entryLifecycle[entry.state].label,
    modeName: entryModes[entry.mode],
    standId: entry.stand ?? null,
    people: entry.people,
    needs: entry.needs,
    contactName: entry.contactName,
    contactPhone: entry.contactPhone,
    link: entry.link ?? null,
    reason: entry.reason ?? null,
    staffedAt: entry.staffedAt ?? null,
    answeredAt: entry.answeredAt ?? null,
    appliedAt: entry.appliedAt,
    actions:
      party === undefined
        ? []
        : stepsFor(entryLifecycle, entry.state, party).map(({ action, step }) => ({
            name: action,
            label: step.label,
            needsReason: step.reason === true,
          })),
  }
}
