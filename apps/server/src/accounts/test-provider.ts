import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Configuration, Provider } from 'oidc-provider'

/** Somebody whom the identity service knows. */
export interface Citizen {
  readonly name: string
  readonly phone?: string
  readonly phoneVerified?: boolean
}

/** A real OpenID provider on a port of this machine: an identity service as a province runs one. */
export interface TestProvider {
  readonly issuer: string
  readonly citizens: Map<string, Citizen>
  /**
   * What a browser does there: signs in as somebody, agrees, and is sent back.
   * @returns the address with which it comes back here
   */
  visit(address: string, citizen: string, answer?: 'agree' | 'refuse'): Promise<string>
  close(): Promise<void>
}

export const client = { id: 'qingye', secret: 'a secret between the city and the province' } as const

/** @param back the address here to which it may send people */
export async function openProvider(back: string): Promise<TestProvider> {
  const citizens = new Map<string, Citizen>()
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server on a port has one
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, configurationOf(back, citizens))
  server.on('request', provider.callback())
  return {
    issuer,
    citizens,
    visit: (address, citizen, answer = 'agree') => visit(provider, issuer, address, citizen, answer),
    close: () => close(server),
  }
}

function configurationOf(back: string, citizens: ReadonlyMap<string, Citizen>): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [back],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'], phone: ['phone_number', 'phone_number_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['a key of the tests'] },
    ttl: {
      Interaction: 600,
      Session: 600,
      Grant: 600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
    async findAccount(_, id) {
      const citizen = citizens.get(id)
      if (citizen === undefined) return undefined
      return {
        accountId: id,
        claims: async () => ({
          sub: id,
          name: citizen.name,
          ...(citizen.phone !== undefined && {
            phone_number: citizen.phone,
            phone_number_verified: citizen.phoneVerified ?? true,
          }),
        }),
      }
    },
  }
}

async function visit(
  provider: Provider,
  issuer: string,
  address: string,
  citizen: string,
  answer: 'agree' | 'refuse',
): Promise<string> {
  const jar = new Map<string, string>()
  for (let next = address, steps = 0; steps < 12; steps += 1) {
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    await response.arrayBuffer()
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`the provider answers ${response.status} at ${next}`)
    const to = new URL(location, issuer)
    if (to.origin !== issuer) return to.href
    const uid = /^\/interaction\/([\w-]+)$/.exec(to.pathname)?.[1]
    next = uid === undefined ? to.href : await decide(provider, uid, citizen, answer)
  }
  throw new Error('the provider leads in a ring')
}

/** What the pages of the province do when somebody signs in there, and when they agree. */
async function decide(
  provider: Provider,
  uid: string,
  citizen: string,
  answer: 'agree' | 'refuse',
): Promise<string> {
  const interaction = await provider.Interaction.find(uid)
  if (interaction === undefined) throw new Error('no such interaction')
  if (answer === 'refuse') {
    interaction.result = { error: 'access_denied', error_description: 'the citizen said no' }
  } else if (interaction.prompt.name === 'login') {
    interaction.result = { login: { accountId: citizen } }
  } else {
    const grant = new provider.Grant({ accountId: citizen, clientId: client.id })
    grant.addOIDCScope('openid profile phone')
    interaction.result = { consent: { grantId: await grant.save() } }
  }
  await interaction.save(60)
  return interaction.returnTo
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(resolve => server.close(() => resolve()))
}
