import { appendFile } from 'node:fs/promises'
import { forwardAudit, type Kernel, logServer, sealAudit } from '../kernel/index.ts'
import type { Queue } from '../kernel/jobs/index.ts'

/** What an installation may set about its audit log. */
export interface AuditSettings {
  /** months for which rows stay in the database; at least six */
  readonly auditMonths: number
  /** where every row is sent: `tcp://host:port` or `udp://host:port` */
  readonly auditServer: string | undefined
  /** a file outside the database to which each day's seal is added */
  readonly auditSeals: string | undefined
}

const leastMonths = 6

/** Reads QINGYE_AUDIT_MONTHS, QINGYE_AUDIT_SERVER and QINGYE_AUDIT_SEALS. */
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
  const server = env['QINGYE_AUDIT_SERVER'] || undefined
  if (server !== undefined && !/^(tcp|udp):\/\/[^/\s:]+(:\d{1,5})?$/.test(server)) {
    throw wrong(`QINGYE_AUDIT_SERVER is “${server}”; it must be tcp://host:port or udp://host:port`)
  }
  return { auditMonths: months, auditServer: server, auditSeals: env['QINGYE_AUDIT_SEALS'] || undefined }
}

/** Has the queue seal each day, and send what is new every minute where there is a log server. */
export function scheduleAudit(
  queue: Queue,
  kernel: Kernel,
  settings: Pick<AuditSettings, 'auditServer' | 'auditSeals'>,
): void {
  queue.define('audit.seal', { handler: () => sealDay(kernel, settings.auditSeals) })
  queue.schedule('audit.seal', '5 0 * * *', 'Asia/Shanghai')
  if (settings.auditServer === undefined) return
  const server = logServer(settings.auditServer)
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
