import { createHash } from 'node:crypto'
import { type Static, Type } from 'typebox'
import {
  answerFile,
  type Context,
  fileOutput,
  type Id,
  idOf,
  invalid,
  keyIn,
  notFound,
  Problem,
  type Role,
  readStoredFile,
  roles,
  storedFileBodyLimit,
  storedFileInput,
  useCase,
} from '../kernel/index.ts'
import { findActivity, lockActivity } from './activity.store.ts'
import { type Activity, isOut } from './activity.ts'
import { unknownActivity } from './keep-places.ts'
import { isOver, isOwn, organising, watchers } from './organiser.ts'
import { coverOf, pictures, picturesForReport } from './picture.store.ts'
import { dropPicture } from './report.store.ts'
import { withoutPlace } from './without-place.ts'

const mostPictures = 12

/** A picture of what took place, for the report. Where and with what it was taken is not kept. */
export const addPicture = useCase({
  ...organising,
  name: 'activities.addPicture',
  kind: 'command',
  title: { zh: '传活动照片', en: 'Add a picture of an activity' },
  bodyLimit: storedFileBodyLimit,
  http: { method: 'POST', path: '/api/own-activities/:activity/pictures' },
  input: Type.Object({
    activity: idOf<'Activity'>(),
    /** `some`: somebody can be recognised in it */
    people: keyIn({ none: true, some: true }),
    file: storedFileInput,
  }),
  output: Type.Object({ picture: idOf<'Picture'>() }),
  async handle(context, { activity: id, people, file }) {
    const activity = await findActivity(context, id)
    if (activity === undefined || !isOwn(context.actor, activity)) throw unknownActivity()
    requireTakenPlace(activity)
    const read = readPictureFile(file)
    if ((await picturesForReport(context, id)).length >= mostPictures) throw full()
    const kept = { people: people === 'some', published: false, cover: false }
    return { picture: await pictures.put(context, id, read, { ...belongingOf(activity), ...kept }) }
  },
})

/** The picture at the head of its page, in the place of the one before. Nobody is to be recognised in it. */
export const setCover = useCase({
  ...organising,
  name: 'activities.setCover',
  kind: 'command',
  title: { zh: '换活动封面', en: 'Set the cover of an activity' },
  bodyLimit: storedFileBodyLimit,
  http: { method: 'POST', path: '/api/own-activities/:activity/cover' },
  input: Type.Object({ activity: idOf<'Activity'>(), file: storedFileInput }),
  output: Type.Object({ picture: idOf<'Picture'>() }),
  async handle(context, { activity: id, file }) {
    // of two at once the second replaces the first
    const activity = await lockActivity(context, id)
    if (activity === undefined || !isOwn(context.actor, activity)) throw unknownActivity()
    requireToCome(activity)
    const read = readPictureFile(file)
    const before = await coverOf(context, id)
    if (before !== undefined) await pictures.remove(context, before, id)
    const kept = { people: false, published: true, cover: true }
    return { picture: await pictures.put(context, id, read, { ...belongingOf(activity), ...kept }) }
  },
})

function readPictureFile(file: Static<typeof storedFileInput>) {
  const read = readStoredFile(file, 'scan')
  const bytes = read.type === 'application/pdf' ? undefined : withoutPlace(read.bytes)
  if (bytes === undefined) throw noPicture()
  return { ...read, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function belongingOf({ fields, organisation }: Activity) {
  return { division: fields.division, organisation: organisation ?? null }
}

/** It goes for good, out of a report too: whoever is in it has changed their mind, or an office says so. */
export const removePicture = useCase({
  ...organising,
  name: 'activities.removePicture',
  kind: 'command',
  title: { zh: '删活动照片', en: 'Remove a picture of an activity' },
  http: { method: 'POST', path: '/api/own-activities/:activity/pictures/:picture/removal' },
  input: Type.Object({ activity: idOf<'Activity'>(), picture: idOf<'Picture'>() }),
  output: Type.Object({ removed: Type.Literal(true) }),
  async handle(context, { activity: id, picture }) {
    await requireKeeper(context, id)
    await pictures.remove(context, picture, id)
    await dropPicture(context, id, picture)
    return { removed: true as const }
  },
})

/** A picture: for everybody when it is a cover or a report shows it, before that for its organiser and the office over the area. */
export const readPicture = useCase({
  name: 'activities.readPicture',
  kind: 'query',
  title: { zh: '看活动照片', en: 'Look at a picture of an activity' },
  permission: 'activity.read',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  file: true,
  http: { method: 'GET', path: '/api/activities/:activity/pictures/:picture' },
  input: Type.Object({ activity: idOf<'Activity'>(), picture: idOf<'Picture'>() }),
  output: fileOutput,
  async handle(context, { activity: id, picture }) {
    const [activity, found] = [await findActivity(context, id), await pictures.find(context, picture, id)]
    const { actor } = context
    const looksOn = (watchers as readonly Role[]).includes(actor.role)
    const theirs = activity !== undefined && looksOn && (isOwn(actor, activity) || isOver(actor, activity))
    const isShown = found?.published === true && activity !== undefined && isOut(activity.state)
    if (found === undefined || !(isShown || theirs)) throw unknownPicture()
    return { ...answerFile(found), shown: true }
  },
})

async function requireKeeper(context: Context, id: Id<'Activity'>): Promise<Activity> {
  const activity = await findActivity(context, id)
  const { actor } = context
  if (activity === undefined || !(isOwn(actor, activity) || isOver(actor, activity))) throw unknownActivity()
  return activity
}

function requireTakenPlace({ state }: Activity): void {
  if (['running', 'held', 'reported'].includes(state)) return
  throw new Problem('conflict', 'activity.no-pictures-yet', {
    zh: '开场以后才有照片可传，办结以后不再改',
    en: 'There are pictures from its beginning until it is closed',
  })
}

function requireToCome({ state }: Activity): void {
  if (['draft', 'review', 'open', 'running'].includes(state)) return
  throw new Problem('conflict', 'activity.cover-too-late', {
    zh: '活动已经结束，封面不再换',
    en: 'It is over: its cover stays',
  })
}

function unknownPicture(): Problem {
  return notFound('activity.no-picture', { zh: '这张照片', en: 'picture' })
}

function noPicture(): Problem {
  return invalid([
    {
      pointer: '/file',
      wrong: { zh: '不是一张完整的照片', en: 'This is no whole picture' },
      right: { zh: '选一张 jpg 或 png', en: 'choose a jpg or png' },
    },
  ])
}

function full(): Problem {
  return new Problem('conflict', 'activity.pictures-full', {
    zh: `最多 ${mostPictures} 张，先删掉几张`,
    en: `No more than ${mostPictures}: remove some first`,
  })
}
