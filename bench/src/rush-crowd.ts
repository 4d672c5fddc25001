import { Agent, request } from 'node:http'

/** Somebody of the crowd, with what they know of their own registration in the end. */
export interface Comer {
  readonly n: number
  /** the last answer that they heard */
  state: 'taken' | 'waiting' | 'full' | 'cancelled' | 'unheard'
  registration: string | undefined
  ticket: string | undefined
  tries: number
  busy: number
  lost: number
  /** from the first request to the answer that was heard, in milliseconds */
  took: number
}

export interface Door {
  readonly url: string
  /** what a browser holds after its first page */
  readonly cookie: string
  readonly token: string
  open: boolean
}

export interface Rush {
  readonly doors: readonly Door[]
  readonly people: number
  /** seconds over which they come */
  readonly seconds: number
  /** what nobody should hear */
  wrong(line: string): void
  path(comer: Comer): string
  cancelPath(comer: Comer): string
  /** what happens when so many have come */
  readonly at?: { readonly come: number; do(): Promise<void> }
}

const agent = new Agent({ keepAlive: true, maxSockets: 128 })
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))
/** a crowd that is served slowly is served all the same: how long each waited is in the figures */
const patience = 900_000

/** A crowd comes: each asks for a place, some hang up before they hear the answer, some give their place up again. */
export async function rush(plan: Rush): Promise<readonly Comer[]> {
  const comers = Array.from(
    { length: plan.people },
    (_, n): Comer => ({
      ...{ n, state: 'unheard', registration: undefined, ticket: undefined },
      ...{ tries: 0, busy: 0, lost: 0, took: 0 },
    }),
  )
  let event: Promise<void> | undefined
  const all = comers.map(async comer => {
    // most of a crowd is there when the door opens: an eighth of it in the first sixtieth of the time
    await pause((comer.n / plan.people) ** 2 * plan.seconds * 1_000)
    if (plan.at !== undefined && comer.n === plan.at.come) event = plan.at.do()
    await come(plan, comer)
    // one in ten of those who have a place gives it up a moment later
    if (comer.state === 'taken' && comer.n % 10 === 3) await giveUp(plan, comer)
  })
  await Promise.all(all)
  await event
  return comers
}

async function come(plan: Rush, comer: Comer): Promise<void> {
  const begun = performance.now()
  const body = {
    name: `来客${comer.n}`,
    phone: `13${String(comer.n).padStart(9, '0')}`,
    key: `the form of person number ${comer.n}`,
  }
  while (performance.now() - begun < patience) {
    comer.tries += 1
    // one in twenty loses the first reply, and asks again as the page does
    const losing = comer.n % 20 === 7 && comer.tries === 1
    const answer = await post(doorFor(plan, comer), plan.path(comer), body, losing)
    if (answer === undefined) {
      comer.lost += 1
      await pause(200 + 50 * (comer.n % 7))
      continue
    }
    const { status, said } = answer
    if (status === 503) {
      comer.busy += 1
      await pause(500 + 100 * (comer.n % 10))
      continue
    }
    comer.took = performance.now() - begun
    if (status === 200 || status === 201) {
      comer.state = said['state'] === 'waiting' ? 'waiting' : 'taken'
      comer.registration = text(said['registration'])
      comer.ticket = text(said['ticket'])
    } else if (status === 409) comer.state = 'full'
    else plan.wrong(`person ${comer.n} heard ${status}: ${JSON.stringify(said)}`)
    return
  }
}

async function giveUp(plan: Rush, comer: Comer): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const answer = await post(doorFor(plan, comer), plan.cancelPath(comer), { ticket: comer.ticket }, false)
    if (answer !== undefined && answer.status === 200) {
      comer.state = 'cancelled'
      return
    }
    await pause(300)
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** Two servers behind one name: whoever finds one gone is sent to the other. */
function doorFor({ doors }: Rush, comer: Comer): Door {
  const first = doors[(comer.n + comer.tries + comer.lost) % doors.length]
  const door = first?.open === true ? first : doors.find(one => one.open)
  if (door === undefined) throw new Error('no server is left')
  return door
}

/** Undefined: no answer was heard, whatever became of it. */
function post(
  door: Door,
  path: string,
  body: object,
  losing: boolean,
): Promise<{ status: number; said: Readonly<Record<string, unknown>> } | undefined> {
  return new Promise(resolve => {
    const sent = request(
      `${door.url}${path}`,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          cookie: door.cookie,
          'x-csrf-token': door.token,
        },
      },
      answer => {
        if (losing) {
          answer.destroy()
          resolve(undefined)
          return
        }
        const chunks: Buffer[] = []
        answer.on('data', chunk => chunks.push(chunk))
        answer.on('error', () => resolve(undefined))
        answer.on('end', () => {
          const said = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}')
          resolve({ status: answer.statusCode ?? 0, said })
        })
      },
    )
    sent.on('error', () => resolve(undefined))
    sent.end(JSON.stringify(body))
  })
}
