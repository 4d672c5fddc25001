import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  createKernel,
  createMetrics,
  createProvisions,
  type Database,
  silentLog,
  system,
  systemClock,
} from '../kernel/index.ts'
import { importPlan } from '../plan/index.ts'

/**
 * Reads a plan's folder in as a version, with the reason that is kept beside it. The same text changes nothing.
 * @throws Problem `invalid` with every line that the linter refuses
 */
export async function importPlanCommand(
  database: Database,
  folder: string,
  reason: string,
  print: (text: string) => void,
): Promise<number> {
  const source = await readFile(join(folder, 'plan.yaml'), 'utf8')
  const kernel = createKernel({
    database,
    clock: systemClock,
    log: silentLog,
    metrics: createMetrics({ process: false }),
    provisions: createProvisions(),
  })
  const done = await kernel.call(
    importPlan,
    { source, reason },
    { actor: system, language: 'zh', channel: 'json' },
  )
  print(
    done.changed
      ? `${done.plan}: version ${done.version}; new or changed figures: ${done.targets.join(', ') || 'none'}\n`
      : `${done.plan}: this text is in force already, as version ${done.version}\n`,
  )
  return 0
}
