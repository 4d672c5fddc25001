import type { FastifyInstance } from 'fastify'
import {
  type CodeGateway,
  codeGatewayToken,
  consoleGateway,
  type HttpGatewayOptions,
  httpGateway,
  identityServiceToken,
  noGateway,
  type OpenIdOptions,
  openIdService,
  openKnown,
  powersOfRoles,
  powersToken,
  refuseSuspended,
  type SignInSettings,
  sealAccountPhones,
  signInSettingsToken,
  usualSignIn,
  worldClockToken,
} from './accounts/index.ts'
import {
  activityClockToken,
  activityKindsToken,
  campaignsToken,
  standsProofToken,
} from './activities/index.ts'
import { followSharing, sealApplicantPhones } from './applications/index.ts'
import { type AuditSettings, scheduleAudit } from './audits/index.ts'
import { productToken } from './desk/index.ts'
import { standsProof } from './fairs/index.ts'
import {
  addApiRoutes,
  addWorkbench,
  type Clock,
  createKernel,
  createMetrics,
  createOutbox,
  createProvisions,
  createServer,
  type Database,
  type Kernel,
  type KeyRing,
  type Log,
  type Metrics,
  type MetricsDoor,
  migrate,
  type Outbox,
  permissionTable,
  type RateLimits,
  refuseUnmigrated,
  type Stepwise,
  system,
  vaultOf,
  vaultToken,
} from './kernel/index.ts'
import { createQueue, type Queue } from './kernel/jobs/index.ts'
import { defineIndicators, rollUp } from './ledger/index.ts'
import { modules, takeUps } from './modules.ts'
import { lastCompared, scheduleNightly } from './operate/nightly.ts'
import { countedTargets, countiesToken, importPlan, type Plan } from './plan/index.ts'
import { type PlanFiles, readPlanFiles } from './plan-files.ts'
import { type Catalogue, catalogueToken, proposePolicies, takeUpToken } from './policies/index.ts'
import { addPortal, renderProblemPage } from './portal/index.ts'
import { createPostImports, createPostIndex, importWorkToken, postIndexToken } from './posts/index.ts'
import { consentFollowersToken, personDataToken, useCaseTitlesToken } from './privacy/index.ts'
import {
  type City,
  cityToken,
  followersToken,
  keyOrganisations,
  keyPeople,
  sealPhones,
} from './registry/index.ts'
import { createRosterWork, retentionTarget, retentionToken, rosterWorkToken } from './rosters/index.ts'
import { certificateWorkToken, createCertificateWork, titlesToken } from './skills/index.ts'

export { modules }

export interface AppOptions {
  /** false: the login owns no table; another one has migrated and installed the queue. Default true. */
  readonly ownsSchema?: boolean
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
  /** a folder under `plans/` */
  readonly planFolder: string
  /** what lies in that folder, when it is read already */
  readonly planFiles?: PlanFiles
  /** the policies; those of the plan's folder if not given */
  readonly catalogue?: Catalogue
  /** the built workbench; undefined in tests that do not need it */
  readonly workbenchFolder?: string
  readonly secret: string
  /** what people's numbers are sealed with */
  readonly keys: KeyRing
  readonly secure: boolean
  /** addresses and ranges of the proxies whose word about the caller is believed; none if not given */
  readonly trustedProxies?: readonly string[]
  /** where seals and rows of the audit log go beside the database; nowhere if not given */
  readonly auditServer?: AuditSettings['auditServer']
  readonly auditServerCa?: AuditSettings['auditServerCa']
  readonly auditSeals?: AuditSettings['auditSeals']
  /** how fast one may ask; no limit if not given */
  readonly rates?: RateLimits | undefined
  /** how strict the way in is; as usual if not given */
  readonly signIn?: SignInSettings
  /** what authenticator apps go by; the clock of the product if not given */
  readonly worldClock?: Clock
  /** the provider that codes are sent by */
  readonly codeGateway?: HttpGatewayOptions | undefined
  /** where the demo's codes are printed beside its page; nowhere if not given */
  readonly printCode?: (line: string) => void
  /** an identity service where people may sign in */
  readonly identity?: OpenIdOptions | undefined
  /** shows the demo's accounts and its notice */
  readonly demo: boolean
  /** who may read the metrics over HTTP; open if not given */
  readonly metricsDoor?: MetricsDoor
  /** the default metrics of the process; off in tests, which make many apps in one process */
  readonly processMetrics?: boolean
}

export interface App {
  readonly server: FastifyInstance
  readonly kernel: Kernel
  readonly city: City
  readonly plan: Plan
  readonly outbox: Outbox
  readonly queue: Queue
  readonly imports: Stepwise
  /** the work on rosters of graduates */
  readonly rosters: Stepwise
  /** the work on lists of certificates */
  readonly certificates: Stepwise
  readonly metrics: Metrics
  /** Does at once what would be done in the next seconds: outbox, roll-ups, search index. */
  settle(): Promise<void>
  /** Begins the work in the background. */
  start(): Promise<void>
  stop(): Promise<void>
}

const kernelModule = { module: 'kernel', directory: new URL('./kernel/migrations/', import.meta.url) }

export const migrations = [
  kernelModule,
  ...modules.flatMap(module =>
    module.migrations ? [{ module: module.name, directory: module.migrations }] : [],
  ),
]

/** Composes the product on a database. Nothing else knows all modules. */
export async function createApp(options: AppOptions): Promise<App> {
  if (options.ownsSchema === false) await refuseUnmigrated(options.database, migrations)
  else await migrate(options.database, migrations)
  const files = options.planFiles ?? (await readPlanFiles(options.planFolder))
  const { source, plan, city, titles } = files
  const catalogue = options.catalogue ?? files.catalogue
  const metrics = createMetrics({ process: options.processMetrics === true })
  const provisions = createProvisions()
    .provide(cityToken, city)
    .provide(consentFollowersToken, [followSharing])
    .provide(
      personDataToken,
      modules.flatMap(module => module.personData?.parts ?? []),
    )
    .provide(
      followersToken,
      modules.flatMap(module => module.followers ?? []),
    )
    .provide(countiesToken, countiesOf(city))
    .provide(vaultToken, await vaultOf(options.database, options.keys))
    .provide(signInSettingsToken, options.signIn ?? usualSignIn)
    .provide(worldClockToken, options.worldClock ?? options.clock)
    .provide(codeGatewayToken, codeGatewayOf(options))
    .provide(identityServiceToken, options.identity && openIdService(options.identity))
    .provide(catalogueToken, catalogue)
    .provide(takeUpToken, takeUps)
    .provide(activityKindsToken, files.kinds)
    .provide(campaignsToken, files.campaigns)
    .provide(activityClockToken, options.clock)
    .provide(standsProofToken, standsProof(plan))
    .provide(titlesToken, titles)
  const kernel = createKernel({ ...options, metrics, provisions, guard: refuseSuspended })
  await sealPhones(kernel)
  await keyPeople(kernel)
  // what an earlier version or a bulk load wrote; a batch a transaction
  while ((await kernel.asSystem('registry.keyOrganisations', context => keyOrganisations(context))) > 0);
  await sealAccountPhones(kernel)
  await sealApplicantPhones(kernel)
  const index = createPostIndex(kernel, city)
  provisions.provide(postIndexToken, index)
  const imports = createPostImports(kernel)
  provisions.provide(importWorkToken, imports)
  const rosterWork = createRosterWork(kernel)
  provisions.provide(rosterWorkToken, rosterWork)
  const certificateWork = createCertificateWork(kernel)
  provisions.provide(certificateWorkToken, certificateWork)
  const retention = countedTargets(plan).find(target => target.id === retentionTarget)
  if (retention !== undefined) provisions.provide(retentionToken, retention.predicate)
  const reason = '随程序安装的计划 / the plan that came with the program'
  await kernel.call(importPlan, { source, reason }, { actor: system, language: 'zh', channel: 'json' })
  await kernel.asSystem('ledger.define', context =>
    defineIndicators(context, { plan: plan.code, tree: treeOf(city), indicators: countedTargets(plan) }),
  )
  await kernel.asSystem('policies.propose', context => proposePolicies(context, catalogue))
  const outbox = createOutbox(
    kernel,
    modules.flatMap(module => module.subscribers ?? []),
  )
  const queue = createQueue(options.database, {
    owns: options.ownsSchema !== false,
    log: (message, error) => options.log.error({ error }, message),
  })
  let ready = false
  const server = await createServer({
    kernel,
    metrics,
    metricsDoor: options.metricsDoor,
    secret: options.secret,
    secure: options.secure,
    trustedProxies: options.trustedProxies ?? [],
    rates: options.rates,
    isReady: () => ready,
    authenticate: sessionId => openKnown(kernel, sessionId, options.signIn ?? usualSignIn),
    renderProblem: (problem, request) => renderProblemPage(problem, request, options.demo),
  })
  const useCases = modules.flatMap(module => module.useCases)
  provisions.provide(useCaseTitlesToken, new Map(useCases.map(each => [each.name, each.title])))
  provisions.provide(productToken, { permissions: permissionTable(useCases), demo: options.demo })
  provisions.provide(powersToken, powersOfRoles(useCases))
  if (options.workbenchFolder !== undefined)
    await addWorkbench(server, options.workbenchFolder, ['/work/activities/:activity/door'])
  addApiRoutes(server, kernel, useCases, options.secret)
  await addPortal(server, {
    kernel,
    city,
    plan,
    secret: options.secret,
    identityName: options.identity?.name,
    demo: options.demo,
    lastCompared: () => lastCompared(kernel),
  })
  const roll = async () => {
    if ((await kernel.asSystem('ledger.rollUp', rollUp)) > 0) kernel.forget()
  }
  scheduleNightly(queue, kernel, metrics)
  scheduleAudit(queue, kernel, {
    auditServer: options.auditServer,
    auditServerCa: options.auditServerCa,
    auditSeals: options.auditSeals,
  })
  // what another process left when it died
  queue.define('posts.imports', { handler: () => imports.drain() })
  queue.schedule('posts.imports', '* * * * *')
  queue.define('rosters.imports', { handler: () => rosterWork.drain() })
  queue.schedule('rosters.imports', '* * * * *')
  queue.define('skills.imports', { handler: () => certificateWork.drain() })
  queue.schedule('skills.imports', '* * * * *')

  let timer: NodeJS.Timeout | undefined
  let background: Promise<unknown> = Promise.resolve()
  const tick = () => {
    background = background
      .then(roll)
      .then(() => index.refresh())
      .catch(error => options.log.error({ error }, 'background work failed'))
  }
  return {
    server,
    kernel,
    city,
    plan,
    outbox,
    queue,
    imports,
    rosters: rosterWork,
    certificates: certificateWork,
    metrics,
    async settle() {
      while ((await outbox.drain()) > 0);
      await imports.drain()
      await rosterWork.drain()
      await certificateWork.drain()
      while ((await outbox.drain()) > 0);
      await roll()
      await index.refresh()
    },
    async start() {
      await index.load()
      outbox.start()
      await queue.start()
      imports.start()
      rosterWork.start()
      certificateWork.start()
      timer = setInterval(tick, 1_000)
      timer.unref()
      ready = true
    },
    async stop() {
      ready = false
      clearInterval(timer)
      await background
      await imports.stop()
      await rosterWork.stop()
      await certificateWork.stop()
      await outbox.stop()
      await queue.stop()
      await server.close()
    },
  }
}

/** The code on the page is for the demo alone: anywhere else it would open every account. */
function codeGatewayOf({ codeGateway, demo, printCode, log }: AppOptions): CodeGateway {
  if (codeGateway !== undefined) return httpGateway(codeGateway)
  return demo ? consoleGateway(printCode ?? (() => undefined)) : noGateway(log)
}

/** The day of the division data: part of every mark. */
function treeOf(_city: City): string {
  return '2023-06-30'
}

/** The county-level units over which a target can be divided. */
function countiesOf(city: City) {
  return new Set(city.divisions.children(city.code).map(county => county.code))
}
