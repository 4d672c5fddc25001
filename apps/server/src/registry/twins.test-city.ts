import { type TestApp, tangxia } from '../testing/test-app.ts'
import { enterPerson, type PersonEntry } from './index.ts'

export interface Pair {
  readonly id: string
  readonly version: number
  readonly one: { readonly id: string; readonly name: string }
  readonly other: { readonly id: string }
  readonly power: string
  readonly objected: boolean
  readonly merge: string | null
  readonly reasons: readonly { readonly code: string }[]
}
/** Where people are entered twice and the pairs that are found are decided, for tests. */
export function twinsOf(given: () => TestApp) {
  let serial = 0
  const person = (more: Partial<PersonEntry> = {}): PersonEntry => ({
    source: 'officer',
    name: '苏青',
    birth: '2002-02-02',
    division: tangxia,
    ...more,
  })
  const enter = async (entry: PersonEntry) => {
    const { person } = await given().kernel.asSystem('test', context => enterPerson(context, entry))
    await given().settle()
    return person
  }

  const pairsOf = async (login: string, of: string) =>
    (await given().api<{ rows: Pair[] }>(login, 'GET', `/api/people-duplicates?person=${of}`)).body.rows

  /** Two records that look like one person, and the pair that was found. */
  async function twins(first: Partial<PersonEntry> = {}, second: Partial<PersonEntry> = {}) {
    serial += 1
    const name = `苏青${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'[serial] ?? serial}`
    const a = await enter(person({ name, ...first }))
    const b = await enter(person({ name, ...second }))
    const [pair] = await pairsOf('city', a)
    if (pair === undefined) throw new Error('no pair was found')
    return { a, b, pair, name }
  }

  const decide = (login: string, pair: Pair, body: object, path = 'merge') =>
    given().api<Record<string, string>>(login, 'POST', `/api/people-duplicates/${pair.id}/${path}`, body, {
      version: pair.version,
    })

  return { person, enter, twins, pairsOf, decide }
}
