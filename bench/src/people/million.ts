import { bucketOf, type Kernel, newId } from '../../../apps/server/src/kernel/index.ts'
import { testVault } from '../../../apps/server/src/kernel/testing/index.ts'
import type { City } from '../../../apps/server/src/registry/index.ts'
import { phoneTailOf, searchKeysOf } from '../../../apps/server/src/registry/index.ts'
import { citizenId } from './roster.ts'

export type Random = (below: number) => number

/** A linear congruential generator: the same people on every machine. */
export function generator(seed: number): Random {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

// The commonest first, as in Wenzhou: 陈, 林, 王 are a fifth of all.
const surnames = [
  ...'陈陈陈陈林林林王王王李李张张黄黄吴吴叶叶郑郑周周朱徐金潘胡蔡杨项赵夏谢薛戴池曾单包苏董翁',
]
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红梅建国文辉力斌海燕小满雨晨宇轩梓涵诗琪欣怡浩然子墨一诺思远佳豪嘉慧婷婷雪晴博文天翔俊凯瑞阳晓东志鹏',
]

export function nameOf(random: Random): string {
  const pick = (list: readonly string[]) => list[random(list.length)] ?? ''
  return pick(surnames) + pick(given) + (random(5) === 0 ? '' : pick(given))
}

export interface Known {
  readonly name: string
  readonly pinyin: string
  readonly initials: string
  readonly citizenId: string
  readonly phone: string
  readonly division: string
}

export interface Filled {
  readonly seconds: number
  /** some of them, to look for */
  readonly known: readonly Known[]
}

/** Writes people as the registry would, in bulk: spread over all villages, each with a number and a phone. */
export async function fillPeople(
  kernel: Kernel,
  city: City,
  count: number,
  random: Random,
  say: (line: string) => void,
): Promise<Filled> {
  const begin = performance.now()
  const villages = villagesOf(city)
  const tails = Array.from({ length: 10_000 }, (_, at) => phoneTailOf(testVault, String(at).padStart(4, '0')))
  const keys = new Map<string, ReturnType<typeof searchKeysOf>>()
  const known: Known[] = []
  const size = 10_000
  for (let done = 0; done < count; done += size) {
    const rows = Array.from({ length: Math.min(size, count - done) }, (_, at) => {
      const serial = done + at
      const name = nameOf(random)
      const found = keys.get(name) ?? searchKeysOf(name)
      keys.set(name, found)
      const phone = `13${String(serial).padStart(9, '0')}`
      const division = villages[random(villages.length)] ?? '330304'
      const number = citizenId(serial, '330381')
      const id = newId<'Person'>(kernel.clock.now())
      if (random(Math.ceil(count / 4_000)) === 0)
        known.push({ name, ...found, citizenId: number, phone, division })
      return {
        sk: bucketOf(id),
        id,
        name,
        ...found,
        division,
        phone: testVault.match('phone', phone),
        tail: tails[Number(phone.slice(-4))],
        match: testVault.match('citizen-id', number),
      }
    })
    await insert(kernel, rows)
    if (done % 100_000 === 0) say(`${done} people`)
  }
  await kernel.database.pool.query('VACUUM ANALYZE registry.people')
  await kernel.database.pool.query('VACUUM ANALYZE registry.person_keys')
  return { seconds: (performance.now() - begin) / 1_000, known }
}

async function insert(kernel: Kernel, rows: readonly object[]): Promise<void> {
  const text = JSON.stringify(rows)
  const { pool } = kernel.database
  await pool.query(
    `INSERT INTO registry.people (sk, id, name, name_key, pinyin, initials, division, phone_match, phone_tail, created_at)
     SELECT r.sk, r.id, r.name, r.name_key, r.pinyin, r.initials, r.division, r.phone, r.tail, '2023-01-01'
     FROM jsonb_to_recordset($1::jsonb) AS r(sk text, id uuid, name text, name_key text, pinyin text, initials text,
       division text, phone text, tail text)`,
    [text],
  )
  await pool.query(
    `INSERT INTO registry.person_keys (sk, kind, match, person)
     SELECT right(r.match, 2), 'citizen-id', r.match, r.id
     FROM jsonb_to_recordset($1::jsonb) AS r(match text, id uuid)`,
    [text],
  )
}

function villagesOf(city: City): string[] {
  const below = (code: string): string[] => {
    const children = city.divisions.children(code)
    return children.length === 0 ? [code] : children.flatMap(child => below(child.code))
  }
  return below(city.code)
}
