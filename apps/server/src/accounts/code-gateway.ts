import { createHmac } from 'node:crypto'
import { type Language, type Log, token } from '../kernel/index.ts'

/** Brings a code to a phone: a provider of text messages, or in the demo the page itself. */
export interface CodeGateway {
  /**
   * @returns the code where the reader is to see it on the page: in the demo and nowhere else
   * @throws Error when nobody took it; the reader is told to try again
   */
  send(message: CodeMessage): Promise<{ readonly shown: string | undefined }>
}

export interface CodeMessage {
  readonly phone: string
  readonly code: string
  readonly language: Language
  /** minutes for which it is good */
  readonly minutes: number
}

export const codeGatewayToken = token<CodeGateway>('accounts.codeGateway')

/** Of the demo: the code is on the page, and on the console of whoever runs it. */
export function consoleGateway(print: (line: string) => void): CodeGateway {
  return {
    async send({ phone, code }) {
      print(`code for ${phone.slice(0, 3)}****${phone.slice(-4)}: ${code}`)
      return { shown: code }
    },
  }
}

/** Where no provider is configured: nobody can be sent a code, and the log says why. */
export function noGateway(log: Log): CodeGateway {
  return {
    send() {
      log.error({}, 'no code can be sent: QINGYE_CODE_GATEWAY_URL is not set')
      return Promise.reject(new Error('no code gateway'))
    },
  }
}

export interface HttpGatewayOptions {
  readonly url: string
  /** signs each request, so that nobody else sends at the city's cost */
  readonly secret: string
  /** milliseconds for one attempt */
  readonly timeout?: number
  /** attempts altogether; only when the provider failed or was not reached */
  readonly attempts?: number
  /** milliseconds before the second attempt; doubles */
  readonly pause?: number
  /** seconds since 1970, for the signature */
  readonly now?: () => number
}

/**
 * A provider that takes `POST {phone, code, language, minutes}` as JSON. `X-Qingye-Timestamp` is in seconds and
 * `X-Qingye-Signature` the hexadecimal HMAC-SHA-256 of `<timestamp>.<body>`; `Idempotency-Key` is the same for all
 * attempts at one message, so that a provider that answered too late does not send it twice. Any 2xx is taken.
 */
export function httpGateway(options: HttpGatewayOptions): CodeGateway {
  const { url, secret, timeout = 4_000, attempts = 3, pause = 300 } = options
  const now = options.now ?? (() => Math.floor(Date.now() / 1_000))
  async function once(body: string, key: string): Promise<'sent' | 'again'> {
    const timestamp = String(now())
    const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
      headers: {
        'content-type': 'application/json',
        'x-qingye-timestamp': timestamp,
        'x-qingye-signature': signature,
        'idempotency-key': key,
      },
    })
    await response.body?.cancel()
    if (response.ok) return 'sent'
    if (response.status >= 500 || response.status === 429) return 'again'
    throw new Refused(`the code gateway refused the message: ${response.status}`)
  }
  return {
    async send(message) {
      const body = JSON.stringify(message)
      const key = createHmac('sha256', secret).update(body).digest('hex')
      for (let attempt = 1; ; attempt += 1) {
        try {
          if ((await once(body, key)) === 'sent') return { shown: undefined }
        } catch (error) {
          if (error instanceof Refused || attempt >= attempts) throw error
        }
        if (attempt >= attempts) throw new Error(`the code gateway failed ${attempts} times`)
        await new Promise(resolve => setTimeout(resolve, pause * 2 ** (attempt - 1)))
      }
    },
  }
}

/** What will not become right by trying again. */
class Refused extends Error {}
