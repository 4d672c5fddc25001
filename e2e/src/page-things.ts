/** What a page needs to stand on: things of the demo city, found or made. */
import { creditCodeCheckCharacter, organisationCodeCheck } from '@qingye/china'
import { type Client, signIn, signUp } from './client.ts'

/** The time and place of nothing: an id that no record has. */
export const nobody = '00000000-0000-7000-8000-000000000000'

/** The latest publication of a policy. */
export async function publicationOf(city: Client): Promise<string> {
  const read = await city.get<{ publications: { id: string }[] }>('/api/policies/stabilisation-loan/record')
  return read.body.publications[0]?.id ?? nobody
}

/** A link to somebody's CV, as it would be sent to an employer. */
export async function sharedCv(person: Client): Promise<string> {
  const made = await person.post<{ token: string }>('/api/my/cv/links', { days: '7' })
  if (made.status === 200) return made.body.token
  throw new Error(`sharing a CV answers ${JSON.stringify(made.body)}`)
}

/** Somebody who opened an account and has done nothing yet. @returns with what they sign in */
export async function newPerson(url: string): Promise<string> {
  const phone = '13900004321'
  await signIn(url, phone).catch(() => signUp(url, { name: '陈初来', phone }))
  return phone
}

/** An organisation that somebody began to register, without its papers. @returns its address */
export async function requestOf(person: Client): Promise<string> {
  const serial = 'MA2C7009'
  const first17 = `92330381${serial}${organisationCodeCheck(serial)}`
  const asked = await person.post<{ receipt: string }>('/api/organisation-requests', {
    name: '瑞安市飞云江茶铺',
    kind: 'individual',
    creditCode: first17 + creditCodeCheckCharacter(first17),
    division: '330381',
    address: '飞云街道江边路 8 号',
    representative: '陈店主',
    industry: 'hospitality',
    contactName: '陈店主',
    contactPhone: '13800001111',
  })
  if (asked.status === 200) return asked.body.receipt
  throw new Error(`asking for an organisation answers ${JSON.stringify(asked.body)}`)
}

/** The draft of a claim to settle, for which family comes along. */
export async function claimBegun(person: Client): Promise<string> {
  const begun = { policy: 'settle-first', answers: { skill: 'senior' } }
  const made = await person.post<{ claim: string }>('/api/my/claims', begun)
  if (made.status === 200) return made.body.claim
  throw new Error(`beginning a claim answers ${JSON.stringify(made.body)}`)
}

export async function someOf(client: Client, path: string): Promise<string | undefined> {
  const found = await client.get<{ rows: { id: string }[] }>(path)
  return found.body.rows[0]?.id
}

/** An employer asks somebody to recruit for it. */
export async function invitation(url: string): Promise<string> {
  const employer = await signIn(url, 'haichuan')
  const invited = { login: '13900000000', role: 'recruiter' }
  const sent = await employer.post<{ token: string }>('/api/members/invitations', invited)
  return sent.body.token
}

export async function firstOf(client: Client, path: string): Promise<string> {
  const id = await someOf(client, path)
  if (id === undefined) throw new Error(`the demo city has nothing at ${path}`)
  return id
}

export async function apply(person: Client, post: string | undefined): Promise<string> {
  const key = crypto.randomUUID()
  const sent = await person.post<{ application: string }>(
    `/api/posts/${post}/applications`,
    { consent: 'yes' },
    { key },
  )
  if (sent.status >= 300) throw new Error(`applying answers ${JSON.stringify(sent.body)}`)
  return sent.body.application
}

/** Somebody who is entered by two people of one office on one day. @returns the pair that is found */
export async function enteredTwice(officer: Client): Promise<string> {
  const known = await someOf(officer, '/api/people-duplicates')
  if (known !== undefined) return known
  const person = { name: '潘晓晴', birth: '2002-04-09', division: '330381101' }
  for (const phone of ['13957700001', '13957700002']) await officer.post('/api/people', { ...person, phone })
  for (let tries = 0; tries < 50; tries++) {
    const found = await someOf(officer, '/api/people-duplicates')
    if (found !== undefined) return found
    await new Promise(resolve => setTimeout(resolve, 200)) // what is found is found after the answer
  }
  throw new Error('nobody was found to be entered twice')
}

/** Three records behind the number of openings. */
export async function drawSample(auditor: Client): Promise<string> {
  const asked = { target: 'S1-Q1', seed: 'pages', size: 3 }
  const drawn = await auditor.post<{ id: string }>('/api/samples', asked)
  return drawn.body.id
}

/** An employer's list with a number of people that cannot be read. */
export async function sendList(officer: Client): Promise<string> {
  const lines = [
    '招聘单位,统一社会信用代码,招聘岗位,招聘人数,区县,镇街,月薪,学历要求,联系人,联系电话,截止日期',
    '温州海川泵阀有限公司,,数控车工,三四个,瑞安市,塘下镇,6500-8000,中专,吴女士,0577-65000001,2023-12-31',
    '温州海川泵阀有限公司,,装配钳工,4,瑞安市,塘下镇,5500-7000,中专,吴女士,0577-65000001,2023-12-31',
  ]
  const file = { name: '海川招聘.csv', bytes: new TextEncoder().encode(lines.join('\n')) }
  const sent = await officer.upload<{ id: string }>('/api/imports', file)
  return sent.body.id
}

export async function read<Body>(address: string): Promise<Body> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return (await response.json()) as Body // by the schema of its route
}
