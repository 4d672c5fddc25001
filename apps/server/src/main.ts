import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { playFirstDay } from './demo/index.ts'
import { EnvironmentError, readEnvironment } from './environment.ts'
import { jsonLog, Problem, systemClock } from './kernel/index.ts'
import { openInstallation } from './operate/installation.ts'
import { readPlanFiles } from './plan-files.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Opens the database, loads the demo city on the first start, listens. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env, root)
  const log = jsonLog()
  const opening = openInstallation(environment, log)
  // the database opens in its own thread: the files are read meanwhile, which is half a second of every start
  const [{ database, options, demo }, planFiles] = await Promise.all([
    opening,
    readPlanFiles(environment.planFolder),
  ])
  const app = await createApp({
    ...environment,
    ...options,
    planFiles,
    worldClock: systemClock,
    printCode: line => process.stdout.write(`${line}\n`),
    workbenchFolder: join(root, 'dist/workbench'),
    processMetrics: true,
  })
  if (demo !== undefined && options.ownsSchema !== false) await playFirstDay(app)
  await app.start()
  const address = await app.server.listen({ port: environment.port, host: environment.host })
  process.stdout.write(
    `Qingye 青业 is at ${address.replace('127.0.0.1', 'localhost')}/ (workbench: /work/)\n`,
  )

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await app.stop()
    await database.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch(error => {
  const reason =
    error instanceof EnvironmentError
      ? error.message
      : error instanceof Problem
        ? `${error.title.zh} / ${error.title.en}`
        : error
  process.stderr.write(
    `Qingye could not start: ${reason instanceof Error ? (reason.stack ?? reason.message) : reason}\n`,
  )
  process.exit(1)
})
