import * as oidc from 'openid-client'
import { Problem, type Text, token } from '../kernel/index.ts'

/** Somebody as an identity service knows them. */
export interface ServiceIdentity {
  readonly issuer: string
  /** who it is, among those of this issuer, for ever */
  readonly subject: string
  /** what they are called there, for their own list of ways in */
  readonly name: string
  /** a phone that the service says it has verified */
  readonly phone: string | undefined
}

/** What is kept while somebody is away at the service, and compared when they come back. */
export interface Departure {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** A province's or city's identity service. */
export interface IdentityService {
  /** what people call it: on the button */
  readonly name: Text
  /** @param back the address here to which it sends people back */
  begin(back: string): Promise<{ readonly address: string; readonly departure: Departure }>
  /**
   * @param returned the address with which somebody came back, with its query
   * @throws Problem in words: they said no, the answer is not theirs, the service does not answer
   */
  finish(returned: URL, departure: Departure): Promise<ServiceIdentity>
}

export const identityServiceToken = token<IdentityService | undefined>('accounts.identityService')

export interface OpenIdOptions {
  readonly issuer: string
  readonly client: string
  readonly secret: string
  readonly name: Text
  /** beside `openid` */
  readonly scope: string
  /** plain HTTP, for a service on the same machine in tests */
  readonly insecure?: boolean
  /** seconds to wait for each answer */
  readonly timeout?: number
}

/** OpenID Connect: authorization code with PKCE, state and nonce; what it can is read from its own description. */
export function openIdService(options: OpenIdOptions): IdentityService {
  let found: Promise<oidc.Configuration> | undefined
  const configuration = () => {
    found ??= discover(options)
    found.catch(() => {
      found = undefined // it may answer the next time
    })
    return found
  }
  return {
    name: options.name,
    async begin(back) {
      const config = await configuration().catch(away)
      const departure = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      }
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: back,
        scope: `openid ${options.scope}`.trim(),
        state: departure.state,
        nonce: departure.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(departure.verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, departure }
    },
    async finish(returned, { state, nonce, verifier }) {
      const config = await configuration().catch(away)
      try {
        const tokens = await oidc.authorizationCodeGrant(config, returned, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (claims === undefined) throw new Error('no ID token')
        const more = await userInfo(config, tokens.access_token, claims.sub)
        return identityOf(claims.iss, claims.sub, { ...more, ...claims })
      } catch (error) {
        throw problemOf(error)
      }
    },
  }
}

async function discover(options: OpenIdOptions): Promise<oidc.Configuration> {
  const config = await oidc.discovery(
    new URL(options.issuer),
    options.client,
    undefined,
    oidc.ClientSecretBasic(options.secret),
    {
      timeout: options.timeout ?? 8,
      ...(options.insecure === true && { execute: [oidc.allowInsecureRequests] }),
    },
  )
  config.timeout = options.timeout ?? 8
  return config
}

/** Services differ in what they put into the ID token; what is missing there may stand here. */
async function userInfo(config: oidc.Configuration, accessToken: string, subject: string) {
  if (config.serverMetadata().userinfo_endpoint === undefined) return {}
  return oidc.fetchUserInfo(config, accessToken, subject)
}

function identityOf(
  issuer: string,
  subject: string,
  claims: Readonly<Record<string, unknown>>,
): ServiceIdentity {
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : undefined)
  return {
    issuer,
    subject,
    name: text('name') ?? text('preferred_username') ?? '',
    phone: claims['phone_number_verified'] === true ? text('phone_number') : undefined,
  }
}

function away(cause: unknown): never {
  throw new Problem(
    'busy',
    'identity.away',
    { zh: '身份认证服务没有回应', en: 'The identity service does not answer' },
    {
      cure: { zh: '过一会儿再试，或者用别的办法登录', en: 'Try again in a moment, or sign in another way' },
      cause,
    },
  )
}

function problemOf(cause: unknown): Problem {
  if (cause instanceof Problem) return cause
  if (cause instanceof oidc.AuthorizationResponseError && cause.error === 'access_denied') {
    return new Problem(
      'forbidden',
      'identity.denied',
      { zh: '你没有同意，所以没有登录', en: 'You did not agree there, so you are not signed in' },
      {
        cure: { zh: '可以再来一次，或者用别的办法登录', en: 'Try once more, or sign in another way' },
        cause,
      },
    )
  }
  if (cause instanceof oidc.ResponseBodyError && cause.status < 500) return broken(cause)
  if (cause instanceof oidc.ClientError && cause.code === 'OAUTH_TIMEOUT') away(cause)
  if (cause instanceof TypeError && cause.message === 'fetch failed') away(cause)
  return broken(cause)
}

/** Also where somebody sends another's answer: who tries that learns nothing. */
export function broken(cause?: unknown): Problem {
  return new Problem(
    'invalid',
    'identity.broken',
    { zh: '身份认证没有办成', en: 'The identity service’s answer does not fit' },
    { cure: { zh: '从登录页重新来一次', en: 'Begin again from the sign-in page' }, cause },
  )
}
