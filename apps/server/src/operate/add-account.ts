import { randomBytes } from 'node:crypto'
import { hashPassword, insertAccount, insertGrant } from '../accounts/index.ts'
import {
  administrators,
  type Clock,
  type Context,
  createKernel,
  createMetrics,
  createProvisions,
  type Database,
  type Id,
  newId,
  type Role,
  silentLog,
  townStaff,
} from '../kernel/index.ts'
import { findByCreditCode } from '../registry/index.ts'

const givenRoles = [
  'organisation-admin',
  ...townStaff,
  'county-officer',
  'city-officer',
  'leader',
  'auditor',
  ...administrators,
] as const satisfies readonly Role[]
type GivenRole = (typeof givenRoles)[number]

export interface NewAccount {
  readonly role: string
  readonly login: string
  readonly name: string
  /** a division code: the official's area */
  readonly area: string | undefined
  readonly department: string | undefined
  /** organisations: the organisation that they recruit for, by its registered credit code */
  readonly creditCode: string | undefined
}

const usage = `account add <${givenRoles.filter(role => role !== 'organisation-admin').join('|')}> <login> "<name>" --area <division code> [--department <code>]
account add organisation-admin <login> "<name>" --credit-code <code of a registered organisation>
`

/** Whose account it is, or what is missing. */
type Place =
  | { readonly area: string }
  | { readonly organisation: Id<'Organisation'> }
  | { readonly wrong: string }

/**
 * Makes an account for an official, or for the first member of a registered organisation, and prints its
 * passphrase once. Young people sign up by themselves.
 * @returns the exit code: 0 made, 1 the login is taken, 2 not understood
 */
export async function addAccount(
  database: Database,
  clock: Clock,
  given: NewAccount,
  print: (text: string) => void,
): Promise<number> {
  const role = givenRoles.find((each): each is GivenRole => each === given.role)
  if (role === undefined || given.login === '' || given.name === '') {
    print(usage)
    return 2
  }
  const passphrase = randomBytes(15).toString('base64url')
  const password = await hashPassword(passphrase)
  const kernel = createKernel({
    database,
    clock,
    log: silentLog,
    metrics: createMetrics({ process: false }),
    provisions: createProvisions(),
  })
  const told = await kernel.asSystem('tool', async context => {
    const place = await placeOf(context, role, given)
    if ('wrong' in place) return { code: 2, text: place.wrong }
    const id = newId<'Account'>(clock.now())
    await context.audit({ action: 'account.added', subject: id, detail: { role, ...place } })
    const account = {
      id,
      login: given.login,
      name: given.name,
      person: undefined,
      demo: false,
    }
    if (!(await insertAccount(context, account, password))) {
      return { code: 1, text: `the login ${given.login} is taken` }
    }
    await insertGrant(context, id, { role, department: given.department, ...place })
    return { code: 0, text: `account ${given.login} made; its passphrase, shown this once: ${passphrase}` }
  })
  print(`${told.text}\n`)
  return told.code
}

async function placeOf(context: Context, role: GivenRole, given: NewAccount): Promise<Place> {
  if (role === 'organisation-admin') {
    const organisation = given.creditCode && (await findByCreditCode(context, given.creditCode))
    return organisation
      ? { organisation }
      : { wrong: '--credit-code must be that of an organisation which an officer has registered' }
  }
  return given.area !== undefined && /^\d{4}(\d{2}(\d{3}(\d{3})?)?)?$/.test(given.area)
    ? { area: given.area }
    : { wrong: '--area must be a division code of 4 (city), 6 (county), 9 (town) or 12 (village) digits' }
}
