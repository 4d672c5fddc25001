import type { Subscriber } from './outbox.ts'
import type { AnyUseCase } from './use-case.ts'
import type { SealedColumn } from './vault-columns.ts'

/** What a module gives to `main`, which composes them; nothing else knows all modules. */
export interface Module {
  readonly name: string
  /** the folder of its numbered SQL files */
  readonly migrations?: URL
  readonly useCases: readonly AnyUseCase[]
  readonly subscribers?: readonly Subscriber[]
  /** every column that holds what the vault sealed, so that a new key reaches all of them */
  readonly sealed?: readonly SealedColumn[]
}
