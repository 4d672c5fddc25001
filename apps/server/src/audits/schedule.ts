import { appendFile } from 'node:fs/promises'
import { forwardAudit, isOnThisMachine, type Kernel, logServer, sealAudit } from '../kernel/index.ts'
import type { Queue } from '../kernel/jobs/index.ts'

/** What an installation may set about its audit log. */
export interface AuditSettings {
  /** months for which rows stay in the database; at least six */
  readonly auditMonths: number
  /** where every row is sent: `tls://host:port`, `tcp://host:port` or `udp://host:port` */
  readonly auditServer: string | undefined
  /** file of the certificates that are trusted for it; undefined: those that the system trusts */
  readonly auditServerCa?: string | undefined
  /** a file outside the database to which each day's seal is added */
  readonly auditSeals: string | undefined
}

const leastMonths = 6

/** Reads QINGYE_AUDIT_MONTHS, QINGYE_AUDIT_SERVER with its _CA and _PLAIN, and QINGYE_AUDIT_SEALS. */
export function readAuditEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  wrong: (message: string) => Error,
): AuditSettings {
  const months = Number(env['QINGYE_AUDIT_MONTHS'] ?? leastMonths)
  if (!Number.isInteger(months) || months < leastMonths || months > 1_200) {
    throw wrong(
      `QINGYE_AUDIT_MONTHS must be a whole number, ${leastMonths} or more: the law asks for six months`,
    )
  }
  return {
    auditMonths: months,
    auditServer: serverOf(env, wrong),
    auditServerCa: env['QINGYE_AUDIT_SERVER_CA'] || undefined,
    auditSeals: env['QINGYE_AUDIT_SEALS'] || undefined,
  }
}

/** What leaves this machine in clear does so because somebody has said it. */
function serverOf(
  env: Readonly<Record<string, string | undefined>>,
  wrong: (message: string) => Error,
): string | undefined {
  const server = env['QINGYE_AUDIT_SERVER'] || undefined
  if (server === undefined) return undefined
  if (!/^(tls|tcp|udp):\/\/([^/\s:[\]]+|\[[\da-f:]+\])(:\d{1,5})?$/i.test(server)) {
    throw wrong(
      `QINGYE_AUDIT_SERVER is “${server}”; it must be tls://host:port, tcp://host:port or udp://host:port`,
    )
  }
  const isPlain = !server.startsWith('tls:')
  if (isPlain && !isOnThisMachine(server) && env['QINGYE_AUDIT_SERVER_PLAIN'] !== '1') {
    throw wrong(
      `QINGYE_AUDIT_SERVER is “${server}”: the log would leave this machine in clear; use tls://, or set QINGYE_AUDIT_SERVER_PLAIN=1 where the network itself is closed`,
    )
  }
  return server
}

/** Has the queue seal each day, and send what is new every minute where there is a log server. */
export function scheduleAudit(
  queue: Queue,
  kernel: Kernel,
  settings: Pick<AuditSettings, 'auditServer' | 'auditServerCa' | 'auditSeals'>,
): void {
  queue.define('audit.seal', { handler: () => sealDay(kernel, settings.auditSeals) })
  queue.schedule('audit.seal', '5 0 * * *', 'Asia/Shanghai')
  if (settings.auditServer === undefined) return
  const server = logServer(settings.auditServer, settings.auditServerCa)
  queue.define('audit.forward', {
    handler: async () => {
      await forwardAudit(kernel, server)
    },
  })
  queue.schedule('audit.forward', '* * * * *')
}

/** Seals the day and says so outside of the database. */
export async function sealDay(kernel: Kernel, file: string | undefined): Promise<void> {
  const { heads: _, ...seal } = await kernel.asSystem('audit.seal', sealAudit)
  kernel.log.info({ ...seal }, 'the audit log is sealed')
  if (file !== undefined) await appendFile(file, `${JSON.stringify(seal)}\n`, { mode: 0o600 })
}
