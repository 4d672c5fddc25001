import { modules } from '../app.ts'
import type { Environment } from '../environment.ts'
import {
  countByKey,
  createKernel,
  createMetrics,
  createProvisions,
  type Database,
  newKey,
  type Rotated,
  rehash,
  reseal,
  silentLog,
  suites,
  systemClock,
  vaultOf,
} from '../kernel/index.ts'

type Print = (text: string) => void

const columns = () => modules.flatMap(module => module.sealed ?? [])

/** Prints a new key for QINGYE_KEYS. Needs no installation. */
export function newKeyCommand([id = '', given = 'aes']: readonly string[], print: Print): number {
  const suite = suites.find(each => each === given)
  if (!/^[a-z0-9]{1,16}$/.test(id) || suite === undefined) {
    print(`keys new <id of a–z and 0–9> [${suites.join('|')}]\n`)
    return 2
  }
  print(`${newKey(id, suite)}\n`)
  return 0
}

/** Says what each key of the ring still holds. */
export async function keysStatus(
  database: Database,
  environment: Environment,
  print: Print,
): Promise<number> {
  const vault = await vaultOf(database, environment.keys)
  const counts = await countByKey(kernelOf(database), columns())
  for (const { id, suite } of environment.keys) {
    const uses = [id === vault.current && 'seals', id === vault.matching && 'matches'].filter(Boolean)
    const texts = counts.get(id) ?? 0
    const free = uses.length === 0 && texts === 0 ? '; may leave QINGYE_KEYS' : ''
    print(`${id} (${suite}): ${texts} texts${uses.length > 0 ? `, ${uses.join(' and ')}` : ''}${free}\n`)
  }
  const lost = [...counts.keys()].filter(id => !environment.keys.some(key => key.id === id))
  for (const id of lost) print(`${id}: ${counts.get(id)} texts, and this key is not in QINGYE_KEYS\n`)
  return lost.length === 0 ? 0 : 1
}

/** Seals everything with the first key of the ring. The product may run. */
export async function rotateKeys(
  database: Database,
  environment: Environment,
  print: Print,
): Promise<number> {
  const vault = await vaultOf(database, environment.keys)
  return told(await reseal(kernelOf(database), vault, columns()), 'resealed', print)
}

/** Matches by the first key of the ring. The product must stand still. */
export async function rehashKeys(
  database: Database,
  environment: Environment,
  print: Print,
): Promise<number> {
  const kernel = kernelOf(database)
  return told(await rehash(kernel, environment.keys, columns()), 'hashed anew', print)
}

function told(results: readonly Rotated[], what: string, print: Print): number {
  for (const { table, column, changed, broken } of results) {
    print(`${table}.${column}: ${changed} ${what}\n`)
    for (const id of broken) print(`  ${id} does not open: changed by somebody, or its key is gone\n`)
  }
  const broken = results.flatMap(result => result.broken).length
  print(broken === 0 ? 'done\n' : `${broken} texts do not open; the rest is done\n`)
  return broken === 0 ? 0 : 1
}

function kernelOf(database: Database) {
  return createKernel({
    database,
    clock: systemClock,
    log: silentLog,
    metrics: createMetrics({ process: false }),
    provisions: createProvisions(),
  })
}
