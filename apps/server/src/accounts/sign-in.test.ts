import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Call, visitor } from '../kernel/index.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import { loginPatience, restAfter } from './failure.ts'
import { signIn, usualSignIn } from './index.ts'
import { openKnown } from './known-session.store.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ signIn: usualSignIn })
})
afterAll(() => app.close())

let addresses = 0
beforeEach(() => {
  addresses += 1
})

/** Somebody at an address of this test's own, unless it says another. */
function from(address = `192.0.2.${addresses}`): Call {
  return { actor: visitor, language: 'zh', channel: 'json', from: { address, agent: '' } }
}

const enter = (login: string, password: string, call = from()) =>
  app.kernel.call(signIn, { login, password }, call)

/** What somebody outside sees of an attempt. */
async function answerOf(login: string, password: string, call = from()): Promise<string> {
  return enter(login, password, call).then(
    entered => entered.next,
    error => `${error.code} ${error.title.zh}`,
  )
}

const minutes = (n: number) => app.clock.advance(n * 60_000)
const knownAs = async (session: string | null) =>
  (await openKnown(app.kernel, session ?? '', usualSignIn)).actor.role

describe('a wrong password', () => {
  it('makes the account rest after five, whoever asks and whether there is such an account', async () => {
    for (const login of ['lucheng', 'nobody-at-all']) {
      const answers: string[] = []
      for (let tried = 0; tried < 6; tried += 1) {
        answers.push(await answerOf(login, 'wrong password', from(`198.51.100.${tried}`)))
      }
      expect(answers).toEqual([...Array<string>(5).fill('wrong'), 'sign-in.resting 错了太多次，30 秒后再试'])
    }
    // the control: also the right one waits, and opens afterwards
    expect(await answerOf('lucheng', testPassword)).toMatch(/resting/)
    minutes(1)
    expect(await answerOf('lucheng', testPassword)).toBe('in')
  })

  it('rests twice as long each time, at most an hour, and forgets after the right one', async () => {
    const rests = [5, 6, 7, 8, 20].map(count => restAfter(count, loginPatience))
    expect(rests).toEqual([30, 60, 120, 240, 3_600])
    for (let tried = 0; tried < 4; tried += 1) await answerOf('ruian', 'wrong password')
    expect(await answerOf('ruian', testPassword)).toBe('in')
    for (let tried = 0; tried < 4; tried += 1) await answerOf('ruian', 'wrong password')
    expect(await answerOf('ruian', testPassword)).toBe('in')
  })

  it('makes an address rest that guesses at many accounts, and nobody else', async () => {
    const guesser = from('203.0.113.7')
    let opened = 0
    for (let tried = 0; tried < 51; tried += 1) {
      if ((await answerOf(`account-${tried}`, 'wrong password', guesser)) === 'wrong') opened += 1
    }
    expect(opened).toBe(50)
    expect(await answerOf('city', testPassword, guesser)).toMatch(/resting/)
    expect(await answerOf('city', testPassword)).toBe('in')
  }, 120_000)

  it('counts each of many that come at once', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => answerOf('auditor', 'wrong password')))
    expect(many.filter(answer => answer === 'wrong')).toHaveLength(5)
  })

  it('costs the same work for an account that is not there', async () => {
    const time = async (login: string) => {
      const begun = process.cpuUsage()
      await answerOf(login, 'wrong password')
      const { user, system } = process.cpuUsage(begun)
      return user + system
    }
    await time('warm-up')
    const [known, unknown] = [await time('leader'), await time('not-there')]
    expect(unknown / known).toBeGreaterThan(0.5)
    expect(unknown / known).toBeLessThan(2)
  })
})

describe('a session', () => {
  it('ends when nobody uses it: after half an hour for an official, later for a person', async () => {
    const official = (await enter('ruian', testPassword)).session
    const person = (await enter('linxiaoman', testPassword)).session
    minutes(29)
    expect(await knownAs(official)).toBe('county-officer')
    minutes(29)
    expect(await knownAs(official)).toBe('county-officer')
    minutes(31)
    expect([await knownAs(official), await knownAs(person)]).toEqual(['visitor', 'person'])
  })

  it('ends after its longest time, however much it is used', async () => {
    let { session } = await enter('tangxia', testPassword)
    for (let quarter = 0; quarter < 48; quarter += 1) {
      minutes(15)
      const known = await openKnown(app.kernel, session ?? '', usualSignIn)
      session = known.renewed?.id ?? session
      expect(known.actor.role).toBe(quarter < 47 ? 'town-officer' : 'visitor')
    }
  })

  it('changes its cookie every hour; the one before is good half a minute after the new one came back', async () => {
    const { session: first } = await enter('linxiaoman', testPassword)
    minutes(59)
    expect((await openKnown(app.kernel, first ?? '', usualSignIn)).renewed).toBeUndefined()
    minutes(1)
    const [one, other] = await Promise.all([
      openKnown(app.kernel, first ?? '', usualSignIn),
      openKnown(app.kernel, first ?? '', usualSignIn),
    ])
    const renewed = [one.renewed, other.renewed].filter(each => each !== undefined)
    expect(renewed).toHaveLength(1)
    expect(one.key).toBe(other.key)
    // the answer with the new cookie may be lost: the old one stays good until the new one is seen
    minutes(3)
    const again = await openKnown(app.kernel, first ?? '', usualSignIn)
    const second = again.renewed?.id ?? ''
    expect([await knownAs(renewed[0]?.id ?? ''), await knownAs(second)]).toEqual(['visitor', 'person'])
    app.clock.advance(29_000)
    expect(await knownAs(first)).toBe('person')
    app.clock.advance(2_000)
    expect([await knownAs(first), await knownAs(second)]).toEqual(['visitor', 'person'])
  })

  it('is noted as seen once a minute at most', async () => {
    const { session } = await enter('linxiaoman', testPassword)
    const seen = async () => {
      const { rows } = await app.kernel.database.pool.query<{ seen: string }>(
        'SELECT max(last_seen_at) AS seen FROM accounts.sessions',
      )
      return rows[0]?.seen
    }
    const before = await seen()
    app.clock.advance(59_000)
    await knownAs(session)
    expect(await seen()).toBe(before)
    app.clock.advance(2_000)
    await knownAs(session)
    expect(await seen()).not.toBe(before)
  })

  it('lies in the database as a hash: a copy of it opens nothing', async () => {
    const { session } = await enter('linxiaoman', testPassword)
    const { rows } = await app.kernel.database.pool.query<{ whole: string }>(
      'SELECT string_agg(s::text, $1) AS whole FROM accounts.sessions s',
      ['\n'],
    )
    expect(rows[0]?.whole).not.toContain(session)
    expect(rows[0]?.whole.length).toBeGreaterThan(100)
  })
})
