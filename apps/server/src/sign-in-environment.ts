import {
  guardedRoles,
  type HttpGatewayOptions,
  type OpenIdOptions,
  type SignInSettings,
  usualSignIn,
} from './accounts/index.ts'

type Env = Readonly<Record<string, string | undefined>>
/** Names the variable and its cure. */
type Fail = (message: string) => Error

export interface SignInEnvironment {
  readonly signIn: SignInSettings
  /** where codes are sent from; undefined: nowhere, or shown in the demo */
  readonly codeGateway: HttpGatewayOptions | undefined
  /** a province's or city's identity service */
  readonly identity: OpenIdOptions | undefined
}

/**
 * How strict the way in is, and whom it asks.
 * @param fail makes the error of a variable that is wrong
 */
export function readSignInEnvironment(env: Env, production: boolean, fail: Fail): SignInEnvironment {
  const number = (name: string, usual: number) => {
    const text = env[name]
    if (text === undefined || text === '') return usual
    const value = Number(text)
    if (Number.isInteger(value) && value > 0) return value
    throw fail(`${name} is “${text}”; it must be a whole number above 0`)
  }
  const { idleMinutes, longestHours } = usualSignIn
  return {
    signIn: {
      factorRoles: isFactorNeeded(env['QINGYE_SECOND_FACTOR'], production, fail) ? guardedRoles : [],
      idleMinutes: {
        person: number('QINGYE_IDLE_MINUTES_PERSON', idleMinutes.person),
        staff: number('QINGYE_IDLE_MINUTES_STAFF', idleMinutes.staff),
      },
      longestHours: {
        person: number('QINGYE_SESSION_HOURS_PERSON', longestHours.person),
        staff: number('QINGYE_SESSION_HOURS_STAFF', longestHours.staff),
      },
      codesPerDay: number('QINGYE_CODES_PER_DAY', usualSignIn.codesPerDay),
      codePauseSeconds: number('QINGYE_CODE_PAUSE_SECONDS', usualSignIn.codePauseSeconds),
    },
    codeGateway: gatewayOf(env, production, fail),
    identity: identityOf(env, production, fail),
  }
}

function isFactorNeeded(text: string | undefined, production: boolean, fail: Fail): boolean {
  if (text === undefined || text === '') return production
  if (text === 'needed') return true
  if (text === 'optional' && !production) return false
  throw fail(
    `QINGYE_SECOND_FACTOR is “${text}”; it must be needed${production ? ' in production' : ' or optional'}`,
  )
}

function gatewayOf(env: Env, production: boolean, fail: Fail): HttpGatewayOptions | undefined {
  const [url, secret] = [env['QINGYE_CODE_GATEWAY_URL'], env['QINGYE_CODE_GATEWAY_SECRET']]
  if (url === undefined || url === '') return undefined
  if (!isAddress(url, production)) {
    throw fail(`QINGYE_CODE_GATEWAY_URL is “${url}”; it must be an address that begins with https://`)
  }
  if (secret === undefined || secret.length < 32) {
    throw fail(
      'QINGYE_CODE_GATEWAY_SECRET must have at least 32 characters: it signs what is sent to the gateway',
    )
  }
  return { url, secret }
}

function identityOf(env: Env, production: boolean, fail: Fail): OpenIdOptions | undefined {
  const issuer = env['QINGYE_OIDC_ISSUER']
  if (issuer === undefined || issuer === '') return undefined
  if (!isAddress(issuer, production)) {
    throw fail(`QINGYE_OIDC_ISSUER is “${issuer}”; it must be an address that begins with https://`)
  }
  const [client, secret] = [env['QINGYE_OIDC_CLIENT_ID'], env['QINGYE_OIDC_CLIENT_SECRET']]
  if (!client || !secret) throw fail('QINGYE_OIDC_CLIENT_ID and QINGYE_OIDC_CLIENT_SECRET are missing')
  const zh = env['QINGYE_OIDC_NAME'] || '统一身份认证'
  return {
    issuer,
    client,
    secret,
    name: { zh, en: env['QINGYE_OIDC_NAME_EN'] || 'the identity service' },
    scope: env['QINGYE_OIDC_SCOPE'] || 'profile phone',
    insecure: issuer.startsWith('http:'),
  }
}

/** Plain HTTP only outside production: for tests, and services on the same machine. */
function isAddress(text: string, production: boolean): boolean {
  if (!URL.canParse(text)) return false
  const { protocol } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && !production)
}
