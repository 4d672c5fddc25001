import { Type } from 'typebox'
import {
  answerFile,
  bucketOf,
  type Context,
  fileOutput,
  type Id,
  idOf,
  invalid,
  notFound,
  Problem,
  readStoredFile,
  storedFileBodyLimit,
  storedFileInput,
  useCase,
} from '../kernel/index.ts'
import { lockPerson } from '../registry/index.ts'
import { officers, readers } from './certificate.ts'
import { findHonours, honourPapers, honoursOf, insertHonour } from './honour.store.ts'
import type { Honour } from './honour.ts'
import { titlesToken } from './titles.ts'

const mostPapers = 10

export const unknownHonour = () => notFound('honour.unknown', { zh: '这项提名', en: 'nomination' })

/** Puts somebody of the area forward for a title. The papers follow; somebody else decides. */
export const nominate = useCase({
  name: 'skills.nominate',
  kind: 'command',
  title: { zh: '提名称号', en: 'Nominate for a title' },
  permission: 'honour.nominate',
  reach: 'area',
  allow: officers,
  http: { method: 'POST', path: '/api/honours' },
  input: Type.Object({
    person: idOf<'Person'>(),
    /** a code of the plan's titles */
    title: Type.String({ maxLength: 40 }),
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    employer: Type.String({ maxLength: 100, default: '' }),
    occupation: Type.String({ maxLength: 60, default: '' }),
    merit: Type.String({ minLength: 10, maxLength: 2_000 }),
  }),
  output: Type.Object({ id: idOf<'Honour'>() }),
  async handle(context, { person: id, title, year, employer, occupation, merit }) {
    // two who nominate one person for one title wait for each other here
    const person = await lockPerson(context, id)
    if (person === undefined) throw notFound('person.unknown', { zh: '这个人', en: 'person' })
    if (!context.use(titlesToken).has(title)) throw invalid([{ pointer: '/title', ...noTitle }])
    if (year > Number(context.today.slice(0, 4))) throw invalid([{ pointer: '/year', ...laterYear }])
    const known = await honoursOf(context, id)
    const same = known.find(one => one.title === title && one.year === year && isStanding(one))
    if (same !== undefined) throw nominatedAlready()
    const honour = context.newId<'Honour'>(bucketOf(id))
    const said = { employer: employer.trim(), occupation: occupation.trim(), merit: merit.trim() }
    const whose = { person: id, name: person.name, division: person.division }
    await insertHonour(context, { id: honour, ...whose, title, year, ...said })
    return { id: honour }
  },
})

const isStanding = ({ state }: Honour) => state === 'nominated' || state === 'awarded'

const noTitle = {
  wrong: { zh: '没有这个称号', en: 'There is no such title' },
  right: { zh: '从列表里选', en: 'choose one of the list' },
}
const laterYear = {
  wrong: { zh: '这一年还没到', en: 'This year is still to come' },
  right: { zh: '填今年或以前', en: 'give this year or an earlier one' },
}

function nominatedAlready(): Problem {
  return new Problem('conflict', 'honour.known', {
    zh: '这个人这一年的这个称号已经提名过',
    en: 'This person is nominated for this title in this year already',
  })
}

async function requireHonour(context: Context, id: Id<'Honour'>): Promise<Honour> {
  const [one] = await findHonours(context, [id], true)
  if (one === undefined) throw unknownHonour()
  return one
}

/** A paper that supports a nomination, as long as nobody has decided. */
export const addHonourPaper = useCase({
  name: 'skills.addHonourPaper',
  kind: 'command',
  title: { zh: '传提名材料', en: 'Add a paper to a nomination' },
  permission: 'honour.nominate',
  reach: 'area',
  allow: officers,
  bodyLimit: storedFileBodyLimit,
  http: { method: 'POST', path: '/api/honours/:honour/papers' },
  input: Type.Object({ honour: idOf<'Honour'>(), file: storedFileInput }),
  output: Type.Object({ paper: idOf<'HonourPaper'>() }),
  async handle(context, { honour: id, file }) {
    const one = await requireHonour(context, id)
    requireOpen(one)
    const paper = readStoredFile(file, 'scan')
    if ((await honourPapers.list(context, [id])).length >= mostPapers) throw full()
    return { paper: await honourPapers.put(context, id, paper, { division: one.division }) }
  },
})

export const removeHonourPaper = useCase({
  name: 'skills.removeHonourPaper',
  kind: 'command',
  title: { zh: '删提名材料', en: 'Remove a paper of a nomination' },
  permission: 'honour.nominate',
  reach: 'area',
  allow: officers,
  http: { method: 'DELETE', path: '/api/honours/:honour/papers/:paper' },
  input: Type.Object({ honour: idOf<'Honour'>(), paper: idOf<'HonourPaper'>() }),
  output: Type.Object({}),
  async handle(context, { honour: id, paper }) {
    requireOpen(await requireHonour(context, id))
    await honourPapers.remove(context, paper, id)
    return {}
  },
})

/** A paper itself, for whoever decides. */
export const readHonourPaper = useCase({
  name: 'skills.readHonourPaper',
  kind: 'query',
  title: { zh: '看提名材料', en: 'Look at a paper of a nomination' },
  permission: 'honour.read',
  reach: 'area',
  allow: readers,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/honours/:honour/papers/:paper' },
  input: Type.Object({ honour: idOf<'Honour'>(), paper: idOf<'HonourPaper'>() }),
  output: fileOutput,
  async handle(context, { honour, paper: id }) {
    const paper = await honourPapers.find(context, id, honour)
    if (paper === undefined) throw notFound('honour.no-paper', { zh: '这份材料', en: 'paper' })
    await context.audit({ action: 'honour.paper-looked-at', subject: honour, purpose: '评选' })
    return { ...answerFile(paper), shown: true }
  },
})

function requireOpen({ state }: Honour): void {
  if (state === 'nominated') return
  throw new Problem('conflict', 'honour.decided', {
    zh: '已经有了结论，材料不再改',
    en: 'This has been decided: its papers stay as they are',
  })
}

function full(): Problem {
  return new Problem('conflict', 'honour.full', {
    zh: `最多 ${mostPapers} 份材料，先删掉几份`,
    en: `No more than ${mostPapers} papers: remove some first`,
  })
}
