import type { Text } from '../../kernel/index.ts'
import type { FormState } from './model.ts'

export interface SignInProps {
  readonly form: FormState
  /** where to go afterwards */
  readonly next: string
  /** listed in the demo only */
  readonly demoAccounts: readonly { readonly login: string; readonly password: string; readonly who: Text }[]
  /** the identity service that the operator has named */
  readonly identity?: Text | undefined
}

/** A phone, to which a code is sent. */
export interface PhoneProps {
  readonly form: FormState
  /** to sign in, to open an account, to choose a new password, to confirm an identity from elsewhere */
  readonly purpose: 'sign-in' | 'sign-up' | 'reset' | 'link'
  /** the phone that the identity service named, masked: it is confirmed and not exchanged */
  readonly fixed?: string | undefined
}

export interface EnterCodeProps {
  readonly form: FormState
  /** masked */
  readonly phone: string
  /** the demo alone knows it */
  readonly shown: string | undefined
  /** what to send for another code */
  readonly purpose: PhoneProps['purpose']
}

export interface SignUpProps {
  readonly form: FormState
  readonly counties: readonly { readonly code: string; readonly label: Text }[]
  readonly educations: readonly { readonly code: string; readonly label: Text }[]
}

export interface NewPasswordProps {
  readonly form: FormState
  readonly shortest: number
  /** the present one is asked */
  readonly asksCurrent: boolean
  /** where it is sent */
  readonly action: string
}

export interface SetUpFactorProps {
  readonly form: FormState
  /** the secret in groups, to be typed by hand */
  readonly secret: string
  /** the picture that an authenticator app reads: an SVG of our own making */
  readonly picture: string
  /** where the code is sent */
  readonly action: string
  /** the role may not do without */
  readonly needed: boolean
}

export interface AccountProps {
  readonly name: string
  readonly role: Text
  readonly login: string
  readonly phone: string | null
  readonly hasPassword: boolean
  readonly factor: 'on' | 'off'
  readonly factorNeeded: boolean
  readonly recoveryLeft: number
  readonly identity: Text | undefined
  readonly links: readonly { readonly id: string; readonly name: string; readonly on: string }[]
  readonly sessions: readonly {
    readonly id: string
    readonly here: boolean
    readonly device: string
    readonly place: string
    /** instants */
    readonly begun: string
    readonly seen: string
  }[]
  readonly grants: readonly GrantChoice[]
  readonly form: FormState
}

export interface GrantChoice {
  readonly id: string
  readonly here: boolean
  readonly role: Text
  /** where, for whom */
  readonly place: Text | undefined
  readonly until: string | null
}
