import { Type } from 'typebox'
import { setCapacity } from '../applications/index.ts'
import { allWritten } from '../imports/index.ts'
import { type Context, idOf, useCase } from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { recountOpenings } from './count-openings.ts'
import { insertPairs } from './duplicate.store.ts'
import { likeness, pairThreshold } from './duplicate-score.ts'
import { fingerprintOf } from './fingerprint.ts'
import { insertPostHistories, insertPostHistory } from './history.store.ts'
import { imports } from './import.store.ts'
import { batchSizes, type Import, type PreviousPost } from './import.ts'
import { importers } from './import-check.ts'
import { effectOn } from './import-effect.ts'
import { claimKeys, findKeys, openWithFingerprints } from './import-key.store.ts'
import { type RowToWrite, rowsToWrite, saveWritten, type WrittenRow } from './import-outcome.store.ts'
import { findPosts, insertPosts, lockPost, writePost } from './post.store.ts'
import type { Post } from './post.ts'
import { changesMatter, newPost } from './save-post.ts'
import { partyOf, stepPost } from './step-post.ts'

/** A change of a post takes several statements, a new one hardly any: at most so many changes a transaction. */
const mostUpdates = 20

/** Writes the next good rows as posts, with the rights of who sent them. One batch, one transaction. */
export const writeImportRows = useCase({
  name: 'posts.writeImportRows',
  kind: 'command',
  title: { zh: '写入导入的行', en: 'Write rows of an import' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  input: Type.Object({ import: idOf<'Import'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    const of = await imports.find(context, input.import, true)
    if (of?.phase !== 'write') return {}
    const rows = (await rowsToWrite(context, of.id, batchSizes.write)).map(row => ({
      ...row,
      // stored with its employer in front, so that a file may hold several
      key: row.key.slice(row.fields.organisation.length + 1),
    }))
    const done = await writeBatch(context, of, rows)
    await saveWritten(context, of.id, done)
    const isLast = rows.length < batchSizes.write && done.length === rows.length
    const next: Import = { ...of, progress: of.progress + done.length, attempts: 0 }
    await imports.write(context, isLast ? await allWritten(context, imports, of) : next)
    return {}
  },
})

async function writeBatch(
  context: Context,
  of: Import,
  rows: readonly RowToWrite[],
): Promise<readonly WrittenRow[]> {
  const keys = await findKeys(context, rows.map(wanted))
  const fresh = rows.filter(row => !keys.has(keyText(row)))
  const made = new Map(fresh.map(row => [row.no, inReview(context, of, row)]))
  const claimed = await claimKeys(
    context,
    fresh.flatMap(row => {
      const post = made.get(row.no)
      return post === undefined ? [] : [{ ...wanted(row), post: post.id }]
    }),
  )
  const mine = fresh.filter(row => claimed.has(made.get(row.no)?.id ?? ('' as never))) // no post has this id
  await insertNew(context, mine, made)
  const all: WrittenRow[] = mine.map(row => {
    const post = made.get(row.no)
    return { no: row.no, outcome: 'created', post: post?.id, version: post?.version, previous: undefined }
  })
  const done = new Set(mine.map(row => row.no))
  // another import, or an earlier row, was quicker: its key stands for a post now
  const lost = fresh.some(row => !done.has(row.no))
  const standing = lost ? await findKeys(context, rows.map(wanted)) : keys
  const others = rows.filter(row => !done.has(row.no))
  const ids = others.flatMap(row => standing.get(keyText(row)) ?? [])
  const posts = new Map((await findPosts(context, ids)).map(post => [post.id, post]))
  let updates = 0
  for (const row of others) {
    if (updates >= mostUpdates) break
    const id = standing.get(keyText(row))
    const result = await takeOver(context, row, id === undefined ? undefined : posts.get(id))
    if (result.outcome === 'updated') updates += 1
    all.push(result)
  }
  return all
}

const wanted = (row: RowToWrite) => ({ organisation: row.fields.organisation, key: row.key })
const keyText = (row: RowToWrite) => `${row.fields.organisation} ${row.key}`

function inReview(context: Context, of: Import, row: RowToWrite): Post {
  const { calendar } = context.use(cityToken)
  return {
    ...newPost(context, row.fields, { name: row.employerName, industry: row.industry }, row.warnings),
    state: 'in-review',
    import: of.id,
    submittedAt: context.now,
    submittedBy: context.actor.name,
    reviewDueOn: calendar.addWorkingDays(context.today, 2).day,
  }
}

async function insertNew(
  context: Context,
  rows: readonly RowToWrite[],
  made: ReadonlyMap<number, Post>,
): Promise<void> {
  const posts = rows.flatMap(row => made.get(row.no) ?? [])
  await insertPosts(context, posts)
  await insertPostHistories(context, posts, { action: 'import', from: 'draft' })
  await pairTwins(
    context,
    rows.flatMap(row => (row.duplicates > 0 ? (made.get(row.no) ?? []) : [])),
  )
}

/** Posts that looked like existing ones become pairs for an officer to decide. */
async function pairTwins(context: Context, posts: readonly Post[]): Promise<void> {
  const open = await openWithFingerprints(
    context,
    posts.map(post => post.fields.organisation),
    posts.map(post => post.fingerprint),
  )
  const others = await findPosts(context, [...new Set(open.map(each => each.id))])
  const pairs = posts.flatMap(post =>
    others
      .filter(
        other =>
          other.id !== post.id &&
          other.fingerprint === post.fingerprint &&
          other.fields.organisation === post.fields.organisation,
      )
      .map(other => ({ other, ...likeness(post.fields, other.fields) }))
      .filter(pair => pair.score >= pairThreshold)
      .map(({ other, score, why }) => ({
        left: post.id,
        right: other.id,
        organisation: post.fields.organisation,
        division: post.fields.division,
        score,
        why,
      })),
  )
  await insertPairs(context, pairs)
}

async function takeOver(context: Context, row: RowToWrite, found: Post | undefined): Promise<WrittenRow> {
  const left = {
    no: row.no,
    outcome: 'left',
    post: found?.id,
    version: undefined,
    previous: undefined,
  } as const
  // the key's post lies where the sender may not look
  if (found === undefined || effectOn(context, found, row.fields) === 'same') {
    return found === undefined ? left : { ...left, outcome: 'same' }
  }
  const post = await lockPost(context, found.id)
  if (post === undefined || effectOn(context, post, row.fields) !== 'update') return left
  const previous: PreviousPost = { state: post.state, fields: post.fields, pending: post.pending }
  const next = await changed(context, post, row)
  return { no: row.no, outcome: 'updated', post: next.id, version: next.version, previous }
}

async function changed(context: Context, post: Post, row: RowToWrite): Promise<Post> {
  const edited: Post = {
    ...post,
    version: post.version + 1,
    fields: row.fields,
    warnings: row.warnings,
    fingerprint: fingerprintOf(row.fields),
  }
  const party = partyOf(context)
  if (post.state !== 'in-review' && post.state !== 'published') {
    return stepPost(context, { ...edited, version: post.version }, party, { action: 'submit' })
  }
  const waits = post.state === 'published' && party === 'employer' && changesMatter(post.fields, row.fields)
  const due = context.use(cityToken).calendar.addWorkingDays(context.today, 2).day
  const next: Post = waits
    ? {
        ...post,
        version: post.version + 1,
        pending: row.fields,
        submittedAt: context.now,
        submittedBy: context.actor.name,
        reviewDueOn: due,
      }
    : await recountOpenings(context, post, edited, 'edited')
  await writePost(context, next)
  if (next.state === 'published' && !waits) await setCapacity(context, next.id, next.fields)
  await insertPostHistory(context, next, { action: 'import', from: post.state })
  await context.emit('post.changed', { post: next.id, state: next.state })
  return next
}
