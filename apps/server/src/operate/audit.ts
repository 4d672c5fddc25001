import { sealDay } from '../audits/index.ts'
import type { Environment } from '../environment.ts'
import {
  type AuditFault,
  addDays,
  type Clock,
  createKernel,
  createMetrics,
  createProvisions,
  type Database,
  type Day,
  dayOf,
  exportAudit,
  retireAudit,
  silentLog,
  verifyAudit,
  verifyAuditFile,
} from '../kernel/index.ts'

type Print = (text: string) => void

function toolKernel(database: Database, clock: Clock) {
  const metrics = createMetrics({ process: false })
  return createKernel({ database, clock, log: silentLog, metrics, provisions: createProvisions() })
}

function tell(faults: readonly AuditFault[], what: string, print: Print): number {
  for (const { fault, stream, seq } of faults) print(`${fault}: stream ${stream}, row ${seq}\n`)
  print(faults.length === 0 ? `${what}, every one as it was written\n` : `${what}, ${faults.length} faults\n`)
  return faults.length === 0 ? 0 : 1
}

/** Walks the log in the database, or in a file that was exported. @returns 0 whole, 1 not as it was written */
export async function verifyAuditCommand(
  database: Database,
  clock: Clock,
  file: string | undefined,
  print: Print,
): Promise<number> {
  if (file !== undefined) {
    const { rows, faults, sha256 } = await verifyAuditFile(file)
    print(`sha256 ${sha256}\n`)
    return tell(faults, `${rows} rows in ${file}`, print)
  }
  const { rows, seals, exportedTo, faults } = await toolKernel(database, clock).asSystem('tool', context =>
    verifyAudit(context.db()),
  )
  if (exportedTo !== undefined) print(`rows up to the seal of ${exportedTo} have been exported\n`)
  return tell(faults, `${rows} rows under ${seals} seals`, print)
}

/** Seals today, where the server's own job did not run; the seal's line may go to a file outside the database. */
export async function sealAuditCommand(
  database: Database,
  clock: Clock,
  file: string | undefined,
  print: Print,
): Promise<number> {
  await sealDay(toolKernel(database, clock), file)
  print(`sealed: ${dayOf(clock.now())}\n`)
  return 0
}

export async function exportAuditCommand(
  database: Database,
  clock: Clock,
  file: string,
  print: Print,
): Promise<number> {
  const { rows, sha256 } = await exportAudit(toolKernel(database, clock), file)
  print(`${rows} rows written to ${file}\nsha256 ${sha256}\n`)
  return 0
}

/**
 * Moves what is older than the months to be kept into a file. Only whoever owns the tables can: the application has no
 * grant to remove a row.
 */
export async function retireAuditCommand(
  database: Database,
  clock: Clock,
  file: string,
  { auditMonths }: Pick<Environment, 'auditMonths'>,
  print: Print,
): Promise<number> {
  const keepFrom = monthsBefore(dayOf(clock.now()), auditMonths)
  const done = await retireAudit(toolKernel(database, clock), file, keepFrom)
  print(
    done === undefined
      ? `nothing is older than ${auditMonths} months (before ${keepFrom}) and sealed\n`
      : `${done.rows} rows up to the seal of ${done.day} are in ${file} and no longer in the database\nsha256 ${done.sha256}\n`,
  )
  return 0
}

/** The same day so many months earlier, or the last one of that month. */
export function monthsBefore(today: Day, months: number): Day {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 10)
  const next = new Date(Date.UTC(year, month - months, 1)).toISOString().slice(0, 10)
  const same = addDays(first, day - 1)
  return same < next ? same : addDays(next, -1)
}
