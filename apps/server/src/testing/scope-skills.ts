import type { Given } from './fill-row.ts'
import type { Seat } from './scope-world.ts'

type Add = (table: string, root: string, given?: Given) => Promise<string | undefined>

/** A body with a list of its own, certificates that came in it and that somebody declared, a question, and titles. */
export async function fillSkills(add: Add, seat: Seat): Promise<void> {
  const { account, division, name, organisation, person, school } = seat
  for (const body of [organisation, school]) {
    await add('skills.bodies', body, { organisation: body, division, licensed_on: '2023-01-01' })
    const of = { body, division, body_name: name }
    const file = { account, role: 'reporter', organisation: body, state: 'done', file_kind: 'csv' }
    const last = await add('skills.imports', account, { ...of, ...file })
    await add('skills.import_chunks', account, { body, division, import: last })
    await add('skills.import_rows', account, { body, division, import: last })
    await add('skills.import_mappings', body, { body, division })
    const said = { person, division, name, level: 4, state: 'verified', source: 'body' }
    const certificate = await add('skills.certificates', person, { ...said, body, last_import: last })
    await add('skills.certificate_numbers', person, { certificate, person, body, division })
    const days = { from_on: '2023-02-01', until_on: '2023-02-28', licensed_on: '2023-01-01' }
    await add('skills.questions', body, { ...of, ...days, count: 80 })
  }
  const own = { person, division, name, level: 3, state: 'declared', source: 'self' }
  await add('skills.certificates', person, own)
  const decided = { document: '温人社发〔2023〕58 号', awarded_on: '2023-06-30' }
  for (const state of ['nominated', 'awarded', 'revoked']) {
    const title = { person, division, name, state, year: 2023, title: 'technical-expert' }
    const honour = await add('skills.honours', person, { ...title, ...(state !== 'nominated' && decided) })
    const paper = { type: 'application/pdf', name: '推荐表.pdf', size: 4, bytes: '\\x25504446' }
    await add('skills.honour_papers', person, { ...paper, honour, division })
  }
}
