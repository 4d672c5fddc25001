import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { silentLog } from '../kernel/index.ts'
import { consoleGateway, httpGateway, noGateway } from './code-gateway.ts'

const secret = 'forty characters that only the gateway knows'
const message = { phone: '13905770001', code: '123456', language: 'zh', minutes: 5 } as const

interface Heard {
  readonly body: string
  readonly headers: IncomingMessage['headers']
}

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
})

/** A provider that answers with these statuses in turn; 0: it never does. */
async function provider(...statuses: readonly number[]) {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const status = statuses[heard.length] ?? 200
    heard.push({ body, headers: request.headers })
    if (status === 0) return
    response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end('{}')
  })
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server on a port has one
  const gateway = httpGateway({
    url: `http://127.0.0.1:${port}/messages`,
    secret,
    timeout: 200,
    pause: 1,
    now: () => 1_700_000_000,
  })
  return { gateway, heard }
}

describe('a provider of text messages', () => {
  it('gets the code as JSON, signed with the moment, and shows it to nobody', async () => {
    const { gateway, heard } = await provider(202)
    expect(await gateway.send(message)).toEqual({ shown: undefined })
    const [{ body, headers } = { body: '', headers: {} }] = heard
    expect(JSON.parse(body)).toEqual(message)
    const right = createHmac('sha256', secret).update(`1700000000.${body}`).digest('hex')
    expect(headers).toMatchObject({ 'x-qingye-timestamp': '1700000000', 'x-qingye-signature': right })
  })

  it('is asked again when it fails, is busy or says nothing, under the same key', async () => {
    for (const first of [500, 429, 0]) {
      const { gateway, heard } = await provider(first, 200)
      await gateway.send(message)
      expect(heard).toHaveLength(2)
      expect(new Set(heard.map(each => each.headers['idempotency-key'])).size).toBe(1)
    }
  })

  it('is asked three times at most, and once when it refuses or sends one elsewhere', async () => {
    const failing = await provider(500, 500, 500, 500)
    await expect(failing.gateway.send(message)).rejects.toThrow('3 times')
    expect(failing.heard).toHaveLength(3)
    const refusing = await provider(401)
    await expect(refusing.gateway.send(message)).rejects.toThrow('401')
    expect(refusing.heard).toHaveLength(1)
    const elsewhere = await provider(302, 302, 302)
    await expect(elsewhere.gateway.send(message)).rejects.toThrow()
  })

  it('that is not there is an error, without the code in its words', async () => {
    const gateway = httpGateway({ url: 'http://127.0.0.1:1/', secret, attempts: 1, pause: 1 })
    const error: unknown = await gateway.send(message).catch(thrown => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(String(error)).not.toContain(message.code)
  })
})

describe('without a provider', () => {
  it('the demo shows the code and prints it with the phone masked', async () => {
    const lines: string[] = []
    expect(await consoleGateway(line => lines.push(line)).send(message)).toEqual({ shown: '123456' })
    expect(lines).toEqual(['code for 139****0001: 123456'])
  })

  it('anything else sends nothing and shows nothing', async () => {
    await expect(noGateway(silentLog).send(message)).rejects.toThrow('no code gateway')
  })
})
