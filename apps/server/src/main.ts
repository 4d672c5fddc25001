import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp, migrations } from './app.ts'
import { demoClock, loadDemo, playFirstDay, readDemo } from './demo/index.ts'
import { EnvironmentError, readEnvironment } from './environment.ts'
import { jsonLog, migrate, openDatabase, Problem, systemClock, vaultOf } from './kernel/index.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Opens the database, loads the demo city on the first start, listens. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env, root)
  const log = jsonLog()
  const database = await openDatabase({
    url: environment.databaseUrl,
    directory: environment.databaseUrl === undefined ? join(environment.dataFolder, 'database') : undefined,
    log: message => log.error({}, message),
  })
  await migrate(database, migrations)
  let demo = await readDemo(database)
  if (demo === undefined && environment.demo !== 'none') {
    const vault = await vaultOf(database, environment.keys)
    demo = await loadDemo(database, {
      scale: environment.demo,
      planFolder: environment.planFolder,
      log,
      vault,
    })
  }
  if (demo !== undefined && environment.production) {
    throw new EnvironmentError('this database holds a demo city; production needs one of its own')
  }
  const app = await createApp({
    ...environment,
    database,
    clock: demo === undefined ? systemClock : demoClock(demo),
    log,
    demo: demo !== undefined,
    printCode: line => process.stdout.write(`${line}\n`),
    workbenchFolder: join(root, 'dist/workbench'),
    processMetrics: true,
  })
  if (demo !== undefined) await playFirstDay(app)
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
