import { randomBytes } from 'node:crypto'
import {
  createKernel,
  createMetrics,
  createProvisions,
  type Database,
  newId,
  type Role,
  silentLog,
  systemClock,
} from '../kernel/index.ts'
import { hashPassword, insertAccount } from '../registry/index.ts'

const officialRoles = [
  'town-worker',
  'county-officer',
  'city-officer',
  'leader',
  'auditor',
  'administrator',
] as const satisfies readonly Role[]
type OfficialRole = (typeof officialRoles)[number]

export interface NewAccount {
  readonly role: string
  readonly login: string
  readonly name: string
  /** a division code: the official's area */
  readonly area: string | undefined
  readonly department: string | undefined
}

/**
 * Makes an account for an official and prints its passphrase once. People sign up by themselves; employers are
 * registered by an officer.
 * @returns the exit code: 0 made, 1 the login is taken, 2 not understood
 */
export async function addAccount(
  database: Database,
  given: NewAccount,
  print: (text: string) => void,
): Promise<number> {
  const role = officialRoles.find((each): each is OfficialRole => each === given.role)
  if (role === undefined || given.login === '' || given.name === '') {
    print(
      `account add <${officialRoles.join('|')}> <login> "<name>" --area <division code> [--department <code>]\n`,
    )
    return 2
  }
  if (given.area === undefined || !/^\d{4}(\d{2}(\d{3}(\d{3})?)?)?$/.test(given.area)) {
    print('--area must be a division code of 4 (city), 6 (county), 9 (town) or 12 (village) digits\n')
    return 2
  }
  const { area } = given
  const passphrase = randomBytes(15).toString('base64url')
  const password = await hashPassword(passphrase)
  const kernel = createKernel({
    database,
    clock: systemClock,
    log: silentLog,
    metrics: createMetrics({ process: false }),
    provisions: createProvisions(),
  })
  const made = await kernel.asSystem('tool', async context => {
    const id = newId<'Account'>(systemClock.now())
    await context.audit({ action: 'account.added', subject: id, detail: { role, area } })
    const account = {
      id,
      login: given.login,
      role,
      name: given.name,
      area,
      department: given.department,
      person: undefined,
      organisation: undefined,
      demo: false,
    }
    return insertAccount(context, account, password)
  })
  print(
    made
      ? `account ${given.login} made; its passphrase, shown this once: ${passphrase}\n`
      : `the login ${given.login} is taken\n`,
  )
  return made ? 0 : 1
}
