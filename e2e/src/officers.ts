import { signIn } from './client.ts'
import { type Home, operate } from './product.ts'

/** Officers who are not in the demo city, by login, with the passphrase that the operator was told. */
export interface Officers {
  readonly ruian2: string
  readonly city2: string
}

/** The night passes, and the operator makes a second officer for a county and for the city. */
export async function prepareOfficers(home: Home): Promise<Officers> {
  await run(home, 'nightly', 'posts.mark-doubtful')
  const add = async (role: string, login: string, name: string, area: string) => {
    const said = await run(home, 'account', 'add', role, login, name, '--area', area, '--department', 'hrss')
    const passphrase = /shown this once: (\S+)/.exec(said)?.[1]
    if (passphrase === undefined) throw new Error(`no passphrase was shown for ${login}: ${said}`)
    return passphrase
  }
  return {
    ruian2: await add('county-officer', 'ruian2', '李芳', '330381'),
    city2: await add('city-officer', 'city2', '何平', '3303'),
  }
}

async function run(home: Home, ...args: string[]): Promise<string> {
  const { code, said } = await operate(home, ...args)
  if (code !== 0) throw new Error(`${args.join(' ')} ends with ${code}: ${said}`)
  return said
}

/** A county wants an employer that sells abroad verified anew. @returns the post that is doubtful after the night */
export async function suspendExporter(url: string): Promise<{ post: string; title: string }> {
  const officer = await signIn(url, 'ruian')
  const query = new URLSearchParams({ q: '外贸', places: '330381' })
  const found = await officer.get<{
    hits: { post: { id: string; fields: { title: string }; employer: { id: string; name: string } } }[]
  }>(`/api/search?${query}`)
  const post = found.body.hits.map(hit => hit.post).find(({ employer }) => !employer.name.includes('海川'))
  if (post === undefined) throw new Error('no other employer sells abroad')
  const employers = await officer.get<{ rows: { id: string; version: number }[] }>(
    `/api/employers?${new URLSearchParams({ q: post.employer.name })}`,
  )
  const employer = employers.body.rows.find(row => row.id === post.employer.id)
  const done = await officer.post(
    `/api/organisations/${post.employer.id}/steps`,
    { action: 'recheck', reason: 'no-authority', note: '电话打不通，地址没有人' },
    { version: employer?.version ?? 0 },
  )
  if (done.status !== 200)
    throw new Error(`${post.employer.name} is not to be verified anew: ${JSON.stringify(done.body)}`)
  return { post: post.id, title: post.fields.title }
}
