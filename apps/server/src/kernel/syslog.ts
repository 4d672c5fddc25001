import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, isIP, type Socket } from 'node:net'
import { hostname } from 'node:os'
import { connect as connectByTls, type TLSSocket } from 'node:tls'
import { unsentRows } from './audit-export.ts'
import type { Kernel } from './kernel.ts'
import type { KernelTables } from './tables.ts'

type Row = KernelTables['kernel.audit']

/** A log server that is written to and never answers. */
export interface LogServer {
  /** @throws when it cannot be reached; the rows are sent again later */
  send(messages: readonly string[]): Promise<void>
}

/** Facility 13, “log audit”; done is informational, refused a warning, failed an error. */
const severities: Readonly<Record<Row['outcome'], number>> = { done: 6, refused: 4, failed: 3 }
const facility = 13

/** One row as a message of RFC 5424: who asked for what is in JSON, after a byte order mark as the RFC wants it. */
export function syslogMessage(row: Row, host = hostname()): string {
  const priority = facility * 8 + severities[row.outcome]
  const printed = (text: string, most: number) => text.replaceAll(/[^\x21-\x7e]/g, '').slice(0, most) || '-'
  const head = [
    `<${priority}>1`,
    row.at,
    printed(host, 255),
    'qingye',
    '-',
    printed(row.use_case, 32),
    '-',
  ].join(' ')
  return `${head} \uFEFF${JSON.stringify(row)}`
}

/**
 * @param address `tls://host:port` (RFC 5425: TLS 1.2 or newer, the certificate is verified, the name in it too),
 *   `tcp://host:port` (frames by octet counting, RFC 6587) or `udp://host:port` (one message a datagram, which may be
 *   lost and is cut by nobody)
 * @param ca file of the certificates that are trusted for TLS, where the server's is of one's own making
 * @throws Error when the address is none of them, or the file cannot be read
 */
export function logServer(address: string, ca?: string): LogServer {
  const { protocol, hostname: host, port } = new URL(address)
  const to = { host: host.replaceAll(/[[\]]/g, ''), port: Number(port || (protocol === 'tls:' ? 6514 : 514)) }
  if (protocol === 'tls:') {
    const trusted = ca === undefined ? undefined : readFileSync(ca)
    return { send: messages => sendByStream(tlsTo(to, trusted), 'secureConnect', to, messages) }
  }
  if (protocol === 'tcp:') return { send: messages => sendByStream(connect(to), 'connect', to, messages) }
  if (protocol === 'udp:') return { send: messages => sendByUdp(to, messages) }
  throw new Error(`${address} is neither tls:// nor tcp:// nor udp://`)
}

/** Everything that somebody does is in these rows: in clear they go to this machine and no further. */
export function isOnThisMachine(address: string): boolean {
  const host = new URL(address).hostname
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

interface Peer {
  readonly host: string
  readonly port: number
}

const patience = 10_000

function tlsTo(to: Peer, ca: Buffer | undefined): TLSSocket {
  return connectByTls({
    ...to,
    minVersion: 'TLSv1.2',
    ...(isIP(to.host) === 0 && { servername: to.host }),
    ...(ca !== undefined && { ca }),
  })
}

async function sendByStream(
  socket: Socket,
  ready: 'connect' | 'secureConnect',
  to: Peer,
  messages: readonly string[],
): Promise<void> {
  socket.setTimeout(patience, () => socket.destroy(new Error(`${to.host}:${to.port} takes nothing`)))
  try {
    await once(socket, ready)
    for (const message of messages) {
      const frame = `${Buffer.byteLength(message)} ${message}`
      if (!socket.write(frame)) await once(socket, 'drain')
    }
    socket.end()
    socket.resume()
    await once(socket, 'close') // all of it has been taken
  } finally {
    socket.destroy()
  }
}

async function sendByUdp(to: Peer, messages: readonly string[]): Promise<void> {
  const socket = createSocket(to.host.includes(':') ? 'udp6' : 'udp4')
  try {
    for (const message of messages) {
      await new Promise<void>((resolve, reject) => {
        socket.send(message, to.port, to.host, error => (error ? reject(error) : resolve()))
      })
    }
  } finally {
    socket.close()
  }
}

const most = 500

/**
 * Sends what has not been sent, stream by stream, at least once: what a server has not taken is sent again.
 * @returns how many rows went
 */
export async function forwardAudit(kernel: Kernel, server: LogServer): Promise<number> {
  let sent = 0
  for (;;) {
    const rows = await kernel.asSystem('audit.forward', context => unsentRows(context.db(), most))
    if (rows.length === 0) return sent
    await server.send(rows.map(row => syslogMessage(row)))
    const reached = new Map(rows.map(row => [row.sk, row.seq]))
    await kernel.asSystem('audit.forward', async context => {
      await context
        .db<KernelTables>()
        .insertInto('kernel.audit_forwarded')
        .values([...reached].map(([sk, seq]) => ({ sk, seq })))
        .onConflict(on => on.column('sk').doUpdateSet(eb => ({ seq: eb.ref('excluded.seq') })))
        .execute()
    })
    sent += rows.length
  }
}
