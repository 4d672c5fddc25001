import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { call, emptyAudit, find, officer } from './audit.fixture.ts'
import { exportAudit, retireAudit, verifyAuditFile } from './audit-export.ts'
import { sealAudit } from './audit-seal.ts'
import { verifyAudit } from './audit-verify.ts'
import type { Database } from './database/index.ts'
import { newId } from './ids.ts'
import { forwardAudit, logServer } from './syslog.ts'
import type { KernelTables } from './tables.ts'
import { type TestKernel, testDatabase, testKernel } from './testing/index.ts'
import { testCertificate } from './testing/test-certificate.ts'

let database: Database
let test: TestKernel
let folder: string
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'qingye-audit-'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})
let files = 0
const newFile = () => {
  files += 1
  return join(folder, `${files}.ndjson`)
}

/** Three days of work by four people, sealed at the end of each. */
beforeEach(async () => {
  await emptyAudit(database)
  test = testKernel(database)
  for (let day = 0; day < 3; day += 1) {
    for (let at = 0; at < 8; at += 1) await act(at)
    await test.kernel.asSystem('seal', sealAudit)
    test.clock.advance(86_400_000)
  }
})
const people = Array.from({ length: 4 }, (_, at) => ({
  ...officer,
  account: newId<'Account'>(1_700_000_000_000 + at),
}))
function act(at: number) {
  return test.kernel.call(find, { q: '电工' }, { ...call, actor: people[at % 4] ?? officer })
}
const report = () => test.kernel.asSystem('test', context => verifyAudit(context.db<KernelTables>()))

describe('an exported log', () => {
  it('is whole by itself, row by row and from end to end', async () => {
    const file = newFile()
    const written = await exportAudit(test.kernel, file)
    expect(written.rows).toBe(24)
    expect(await verifyAuditFile(file)).toMatchObject({ ...written, faults: [] })
  })

  it('shows a line that was changed, and one that was taken out', async () => {
    const file = newFile()
    await exportAudit(test.kernel, file)
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('电工', '电焊'))
    expect((await verifyAuditFile(file)).faults).toMatchObject([{ fault: 'changed' }])
    const lines = text.trimEnd().split('\n')
    await writeFile(file, lines.filter((_, at) => at !== 5).join('\n'))
    expect((await verifyAuditFile(file)).faults.map(each => each.fault)).toContain('missing')
    await writeFile(file, lines.slice(0, -1).join('\n'))
    expect((await verifyAuditFile(file)).faults.map(each => each.fault)).toEqual(['missing'])
  })

  it('is never written over another', async () => {
    const file = newFile()
    await exportAudit(test.kernel, file)
    await expect(exportAudit(test.kernel, file)).rejects.toThrow('EEXIST')
  })
})

describe('old rows', () => {
  it('leave by a file; the log then holds from the seal on', async () => {
    const [first, second] = [newFile(), newFile()]
    expect(await retireAudit(test.kernel, first, '2023-11-22')).toMatchObject({ day: '2023-11-22', rows: 8 })
    expect(await report()).toMatchObject({ rows: 17, exportedTo: '2023-11-22', faults: [] })
    await act(1)
    expect(await retireAudit(test.kernel, second, '2023-11-24')).toMatchObject({
      day: '2023-11-24',
      rows: 16,
    })
    expect(await report()).toMatchObject({ exportedTo: '2023-11-24', faults: [] })
    for (const file of [first, second]) expect((await verifyAuditFile(file)).faults).toEqual([])
  })

  it('stay while they are young', async () => {
    expect(await retireAudit(test.kernel, newFile(), '2023-11-21')).toBeUndefined()
    expect(await report()).toMatchObject({ rows: 24, exportedTo: undefined })
  })

  it('stay when the log is not whole', async () => {
    await database.pool.query(`UPDATE kernel.audit SET role = 'leader' WHERE seq = 2`)
    await expect(retireAudit(test.kernel, newFile(), '2023-11-23')).rejects.toThrow('audit.not-whole')
    expect((await report()).rows).toBe(24)
  })

  it('are missed when somebody removes more than the file holds', async () => {
    await retireAudit(test.kernel, newFile(), '2023-11-22')
    await database.pool.query('DELETE FROM kernel.audit WHERE seq = 3')
    expect((await report()).faults.map(each => each.fault)).toContain('missing')
  })
})

describe('a log server', () => {
  it('gets every row once by TCP, framed, and then only what is new', async () => {
    let heard = ''
    const server = createServer(socket => socket.setEncoding('utf8').on('data', text => (heard += text)))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const target = logServer(`tcp://127.0.0.1:${port}`)
    expect(await forwardAudit(test.kernel, target)).toBe(24)
    const messages = framesOf(heard)
    expect(messages).toHaveLength(24)
    expect(messages[0]).toMatch(
      /^<110>1 2023-11-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \S+ qingye - things\.find - \uFEFF\{.*\}$/,
    )
    expect(JSON.parse(messages[0]?.split('\uFEFF')[1] ?? '')).toMatchObject({
      detail: { input: { q: '电工' } },
    })
    expect(await forwardAudit(test.kernel, target)).toBe(0)
    await act(0)
    expect(await forwardAudit(test.kernel, target)).toBe(1)
    await new Promise(resolve => server.close(resolve))
    await act(0)
    await expect(forwardAudit(test.kernel, target)).rejects.toThrow()
    expect(framesOf(heard)).toHaveLength(25)
  })

  it('gets them by TLS when its certificate is trusted, and nothing when it is not', async () => {
    const { key, cert } = testCertificate([127, 0, 0, 1])
    const trusted = newFile()
    await writeFile(trusted, cert)
    const another = newFile()
    await writeFile(another, testCertificate([127, 0, 0, 1]).cert)
    const elsewhere = testCertificate([192, 0, 2, 1])
    const wrongName = newFile()
    await writeFile(wrongName, elsewhere.cert)
    const first = await listenByTls({ key, cert })
    const second = await listenByTls(elsewhere)
    // the controls: no file, another's certificate, one that is trusted but for another host
    await expect(forwardAudit(test.kernel, logServer(first.address))).rejects.toThrow()
    await expect(forwardAudit(test.kernel, logServer(first.address, another))).rejects.toThrow()
    await expect(forwardAudit(test.kernel, logServer(second.address, wrongName))).rejects.toThrow(
      /IP|altnames/,
    )
    expect([first.heard(), second.heard()]).toEqual(['', ''])
    expect(await forwardAudit(test.kernel, logServer(first.address, trusted))).toBe(24)
    expect(framesOf(first.heard())).toHaveLength(24)
    await Promise.all([first.close(), second.close()])
  })

  it('gets datagrams by UDP', async () => {
    const socket = createSocket('udp4')
    const heard: string[] = []
    socket.on('message', message => heard.push(message.toString()))
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    await forwardAudit(test.kernel, logServer(`udp://127.0.0.1:${socket.address().port}`))
    while (heard.length < 24) await once(socket, 'message')
    socket.close()
    expect(heard.every(message => message.startsWith('<110>1 '))).toBe(true)
  })

  it('is refused by an address that is neither', () => {
    expect(() => logServer('http://log.example')).toThrow('neither')
  })
})

async function listenByTls(pair: { readonly key: string | Buffer; readonly cert: string }) {
  let heard = ''
  const server = createTlsServer(pair, socket => {
    socket.setEncoding('utf8').on('data', text => (heard += text))
    socket.on('error', () => undefined) // who does not trust us hangs up
  })
  server.on('tlsClientError', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    address: `tls://127.0.0.1:${port}`,
    heard: () => heard,
    close: () => new Promise(resolve => server.close(resolve)),
  }
}

/** RFC 6587: length, blank, message. */
function framesOf(text: string): string[] {
  const bytes = Buffer.from(text)
  const frames: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(' ', at)
    const end = blank + 1 + Number(bytes.subarray(at, blank).toString())
    frames.push(bytes.subarray(blank + 1, end).toString())
    at = end
  }
  return frames
}
