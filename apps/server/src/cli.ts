import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { demoClock, loadDemo, moveDemo, readDemo } from './demo/index.ts'
import { type Environment, EnvironmentError, planFolderOf, readEnvironment } from './environment.ts'
import { type Clock, type Database, jsonLog, Problem, systemClock, vaultOf } from './kernel/index.ts'
import { addAccount } from './operate/add-account.ts'
import {
  exportAuditCommand,
  retireAuditCommand,
  sealAuditCommand,
  verifyAuditCommand,
} from './operate/audit.ts'
import { backup, restore } from './operate/backup.ts'
import { exportFacts } from './operate/export-facts.ts'
import { importPlanCommand } from './operate/import-plan.ts'
import { openAsOwner } from './operate/installation.ts'
import { keysStatus, newKeyCommand, rehashKeys, rotateKeys } from './operate/keys.ts'
import { runNight } from './operate/nightly.ts'
import { publishPoliciesCommand } from './operate/publish-policies.ts'
import { rebuildCommand, verifyLedgerCommand } from './operate/verify.ts'
import { planCommand } from './plan/index.ts'
import { readPlanFiles } from './plan-files.ts'
import { policyCommand } from './policies/index.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const print = (text: string) => process.stdout.write(text)

const usage = `npm run qingye -- <command>

  plan lint|copy-forward|schema     about plan files (more with: plan)
  policy check|facts|list|lint|mutate|schema
                                    about policies (more with: policy)
  ledger verify                     walks every stream; names a changed, a missing and a reordered entry
  ledger rebuild                    counts everything anew and compares
  audit verify [<file.ndjson>]      the same for the audit log and its seals, or for an exported file
  audit seal [<seals.jsonl>]        seals today; its line goes to a file too
  audit export <file.ndjson>        every row of the audit log with its hash
  audit retire <file.ndjson>        moves rows older than QINGYE_AUDIT_MONTHS (6) into a file
  policy publish <login> <login>    puts the files before the public, in the names of two people
  keys new <id> [aes|sm]            prints a new key for QINGYE_KEYS; put it first
  keys status                       what each key still holds, and which may go
  keys rotate                       seals everything with the first key; the server may run
  keys rehash                       matches by the first key; the server must be stopped
  import plan <folder> <reason>     reads a plan in as a version, with its reason
  export facts <file.jsonl>         every entry of the ledger with its hash, for an auditor
  backup <file>                     a whole copy of the database
  restore <file>                    brings a copy back into an empty database
  account add <role> <login> <name> --area <code> [--department <code>]
                                    an account for an official, or with --credit-code for an
                                    employer; prints its passphrase once
  nightly [job]                     does the night's work now: expiry, overdue answers, doubtful posts,
                                    reminders, the recount
  demo small|full                   loads the demo city into an empty database
  demo forward <days>               moves the clock of a demo city forward, with its server stopped

The database is the one that npm start uses: QINGYE_DATA, or DATABASE_URL. Stop the server first when it is
the embedded one.
`

type Command = (environment: Environment, args: readonly string[]) => Promise<number>

const withDatabase =
  (
    work: (database: Database, args: readonly string[], environment: Environment) => Promise<number>,
  ): Command =>
  async (environment, args) => {
    const database = await openAsOwner(environment)
    try {
      return await work(database, args, environment)
    } finally {
      await database.close()
    }
  }

const commands: Readonly<Record<string, Command>> = {
  'ledger verify': withDatabase(database => verifyLedgerCommand(database, print)),
  'ledger rebuild': withDatabase(database => rebuildCommand(database, print)),
  'audit verify': withDatabase(async (database, [file]) =>
    verifyAuditCommand(database, await clockOf(database), file, print),
  ),
  'audit seal': withDatabase(async (database, [file]) =>
    sealAuditCommand(database, await clockOf(database), file, print),
  ),
  'audit export': withDatabase(async (database, [file]) =>
    exportAuditCommand(database, await clockOf(database), required(file, 'a file'), print),
  ),
  'audit retire': withDatabase(async (database, [file], environment) =>
    retireAuditCommand(database, await clockOf(database), required(file, 'a file'), environment, print),
  ),
  'keys status': withDatabase((database, _, environment) => keysStatus(database, environment, print)),
  'keys rotate': withDatabase((database, _, environment) => rotateKeys(database, environment, print)),
  'keys rehash': withDatabase((database, _, environment) => rehashKeys(database, environment, print)),
  'import plan': withDatabase((database, [folder, reason]) =>
    importPlanCommand(database, required(folder, 'a folder'), required(reason, 'a reason'), print),
  ),
  'export facts': withDatabase((database, [file]) => exportFacts(database, required(file, 'a file'), print)),
  'account add': withDatabase(async (database, args) =>
    addAccount(database, await clockOf(database), accountOf(args), print),
  ),
  'demo small': withDatabase((database, _, environment) => demo(database, environment, 'small')),
  'demo forward': withDatabase(async (database, [days], environment) => {
    if (environment.production) throw new EnvironmentError('only the clock of a demo city is moved')
    const demo = await moveDemo(database, Number(required(days, 'a number of days')))
    print(`the demo city is ${demo.daysBehind} days behind now\n`)
    return 0
  }),
  'demo full': withDatabase((database, _, environment) => demo(database, environment, 'full')),
  nightly: withDatabase(async (database, [only], environment) => {
    const clock = await clockOf(database)
    const app = await createApp({
      ...environment,
      database,
      clock,
      log: jsonLog(),
      demo: demo !== undefined,
    })
    const known = await runNight(app.kernel, job => print(`done: ${job}\n`), only)
    await app.settle()
    await app.stop()
    return known ? 0 : 2
  }),
  'policy publish': withDatabase(async (database, logins, environment) => {
    const { city, catalogue } = await readPlanFiles(environment.planFolder)
    return publishPoliciesCommand(
      database,
      { clock: await clockOf(database), city, catalogue, logins },
      print,
    )
  }),
  backup: async (environment, [file]) => {
    await backup(environment, required(file, 'a file'))
    print(`written: ${file}\n`)
    return 0
  },
  restore: async (environment, [file]) => {
    await restore(environment, required(file, 'a file'))
    print('restored; now: ledger verify, audit verify\n')
    return 0
  },
}

/** The time of this installation: a demo city lives on its own day. */
async function clockOf(database: Database): Promise<Clock> {
  const demo = await readDemo(database)
  return demo === undefined ? systemClock : demoClock(demo)
}

async function demo(database: Database, environment: Environment, scale: 'small' | 'full'): Promise<number> {
  if (environment.production) throw new EnvironmentError('demo data are never loaded in production')
  if ((await readDemo(database)) !== undefined) throw new EnvironmentError('a demo city is loaded already')
  const vault = await vaultOf(database, environment.keys)
  await loadDemo(database, { scale, planFolder: environment.planFolder, log: jsonLog(), vault })
  return 0
}

function accountOf(args: readonly string[]) {
  const option = (name: string) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? undefined : args[at + 1]
  }
  const [role = '', login = '', name = ''] = args
  return {
    role,
    login,
    name,
    area: option('area'),
    department: option('department'),
    creditCode: option('credit-code'),
  }
}

function required(argument: string | undefined, what: string): string {
  if (argument === undefined) throw new EnvironmentError(`the command needs ${what}\n\n${usage}`)
  return argument
}

async function main(args: readonly string[]): Promise<number> {
  const [first = '', second = '', ...rest] = args
  if (first === 'plan') return planCommand(args.slice(1), print)
  if (first === 'policy' && second !== 'publish') {
    const complain = (text: string) => process.stderr.write(text)
    return policyCommand(args.slice(1), { planFolder: planFolderOf(process.env, root), print, complain })
  }
  if (first === 'keys' && second === 'new') return newKeyCommand(rest, print)
  const command = commands[`${first} ${second}`]
  if (command !== undefined) return command(readEnvironment(process.env, root), rest)
  const single = commands[first]
  if (single !== undefined) return single(readEnvironment(process.env, root), args.slice(1))
  print(usage)
  return first === '' || first === 'help' ? 0 : 2
}

main(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    const told =
      error instanceof Problem ? `${error.title.zh} / ${error.title.en}` : (error?.message ?? String(error))
    process.stderr.write(`${told}\n`)
    process.exit(1)
  },
)
