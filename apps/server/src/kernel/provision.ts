/**
 * A name for something that is made once at start and used by many use cases: the city's reference data, the
 * search index. A module exports the token; `main` provides the thing; `context.use(token)` gets it.
 */
export interface Token<Thing> {
  readonly name: string
  /** never present; ties the token to the type of its thing */
  readonly thing?: Thing
}

export function token<Thing>(name: string): Token<Thing> {
  return { name }
}

export interface Provisions {
  provide<Thing>(token: Token<Thing>, thing: Thing): Provisions
  use<Thing>(token: Token<Thing>): Thing
}

export function createProvisions(): Provisions {
  const things = new Map<string, unknown>()
  const provisions: Provisions = {
    provide(token, thing) {
      things.set(token.name, thing)
      return provisions
    },
    use<Thing>(token: Token<Thing>): Thing {
      if (!things.has(token.name)) throw new Error(`nothing was provided for ${token.name}`)
      return things.get(token.name) as Thing // put in under the same token by `provide`
    },
  }
  return provisions
}
