import type { AnyUseCase, SealedColumn } from '../kernel/index.ts'
import { actAs } from './act-as.ts'
import { changePassword } from './change-password.ts'
import { movePhoneKey, phonePurpose } from './credential.store.ts'
import { endOtherSessions, endSession } from './end-session.ts'
import { enterByCode } from './enter-by-code.ts'
import { beginIdentity, enterByIdentity, unlinkIdentity } from './enter-by-identity.ts'
import { sealedInvitation } from './invitation.store.ts'
import { readMySignIn } from './read-my-sign-in.ts'
import { requestCode } from './request-code.ts'
import { resetPassword } from './reset-password.ts'
import { giveSecondFactor } from './second-factor.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  proveAgain,
  removeSecondFactor,
  renewRecoveryCodes,
} from './set-up-factor.ts'
import { totpPurpose } from './totp.store.ts'

export {
  type CodeGateway,
  codeGatewayToken,
  consoleGateway,
  type HttpGatewayOptions,
  httpGateway,
  noGateway,
} from './code-gateway.ts'
export type { Entered } from './enter.ts'
export {
  type IdentityService,
  identityServiceToken,
  type OpenIdOptions,
  openIdService,
} from './identity-service.ts'
export { actorOfSession, openKnown } from './known-session.store.ts'
export { sealAccountPhones } from './seal-account-phones.ts'
export {
  guardedRoles,
  type SignInSettings,
  signInSettingsToken,
  usualSignIn,
  worldClockToken,
} from './sign-in-settings.ts'
export {
  actAs,
  beginIdentity,
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endOtherSessions,
  endSession,
  enterByCode,
  enterByIdentity,
  giveSecondFactor,
  proveAgain,
  readMySignIn,
  removeSecondFactor,
  renewRecoveryCodes,
  requestCode,
  resetPassword,
  unlinkIdentity,
}

/** The ways in and out, and what is one's own of them. */
export const signInUseCases: readonly AnyUseCase[] = [
  actAs,
  beginIdentity,
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endOtherSessions,
  endSession,
  enterByCode,
  enterByIdentity,
  giveSecondFactor,
  proveAgain,
  readMySignIn,
  removeSecondFactor,
  renewRecoveryCodes,
  requestCode,
  resetPassword,
  unlinkIdentity,
]

export const signInSealed: readonly SealedColumn[] = [
  {
    table: 'accounts.accounts',
    column: 'phone_sealed',
    purpose: phonePurpose,
    match: { kind: 'phone', rehash: movePhoneKey },
  },
  { table: 'accounts.totp', column: 'secret_sealed', purpose: totpPurpose },
  sealedInvitation,
]
