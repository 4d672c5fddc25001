import {
  createKernel,
  createMetrics,
  createProvisions,
  type Database,
  silentLog,
  systemClock,
} from '../kernel/index.ts'
import { rebuild, verifyLedger } from '../ledger/index.ts'

/** A kernel for the operator's tool: every area, no user. */
function toolKernel(database: Database) {
  const metrics = createMetrics({ process: false })
  return createKernel({
    database,
    clock: systemClock,
    log: silentLog,
    metrics,
    provisions: createProvisions(),
  })
}

/** @returns the exit code: 0 whole, 1 something is not as it was written */
export async function verifyLedgerCommand(
  database: Database,
  print: (text: string) => void,
): Promise<number> {
  const { entries, faults } = await toolKernel(database).asSystem('tool', context =>
    verifyLedger(context.db()),
  )
  for (const fault of faults) {
    const other = fault.other === undefined ? '' : ` (to ${fault.other})`
    print(
      `${fault.kind}: stream ${fault.stream}, entry ${fault.seq}${other}${fault.id === undefined ? '' : `, ${fault.id}`}\n`,
    )
  }
  print(
    faults.length === 0
      ? `${entries} entries, every one as it was written\n`
      : `${entries} entries, ${faults.length} faults\n`,
  )
  return faults.length === 0 ? 0 : 1
}

export async function rebuildCommand(database: Database, print: (text: string) => void): Promise<number> {
  const result = await toolKernel(database).asSystem('tool', rebuild)
  for (const difference of result.differences) print(`${JSON.stringify(difference)}\n`)
  print(
    result.differences.length === 0
      ? 'counted anew: the running counts agree\n'
      : `counted anew: ${result.differences.length} running counts were wrong and have been replaced\n`,
  )
  return result.differences.length === 0 ? 0 : 1
}
