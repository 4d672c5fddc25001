import { createHash } from 'node:crypto'
import type { Figure, Parameters, ParameterValue, Table } from '@qingye/rules'
import { canonicalJson } from '../kernel/index.ts'
import type { CataloguePolicy, CatalogueVersion, FigureWords } from './policy.ts'
import type { ParameterInFile, PolicyFile, VersionInFile } from './policy-file.ts'

/** The policy of a file that has passed the linter: without its cases, each version with its hash. */
export function policyOf(file: PolicyFile): CataloguePolicy {
  const { $schema: _, cases: __, equivalent: ___, versions, ...head } = file
  return {
    ...head,
    versions: versions.map(version => {
      const content = versionOf(version)
      return { ...content, hash: hashOfVersion(head, content) }
    }),
  }
}

/**
 * What a decision names: sha256 of everything that could change it, as canonical JSON. Cases are no part of it, and
 * neither are the other versions of the policy.
 */
export function hashOfVersion(
  { id, layer, audience, once, excludes, benefit }: Omit<CataloguePolicy, 'versions'>,
  { hash: _, ...version }: CatalogueVersion,
): string {
  const content = { id, layer, audience, once, excludes, benefit, version }
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

function versionOf({ parameters, ...version }: VersionInFile): CatalogueVersion {
  if (parameters === undefined) return version
  const entries = Object.entries(parameters)
  const values: Parameters = Object.fromEntries(entries.map(([name, one]) => [name, figuresOf(one)]))
  const figures: Record<string, FigureWords> = Object.fromEntries(
    entries.map(([name, { label, unit, standing }]) => [name, { label, unit, standing }]),
  )
  return { ...version, parameters: values, figures }
}

/** A step that is not confirmed is kept in the file, and not used. */
function figuresOf({ value, steps }: ParameterInFile): ParameterValue {
  if (steps === undefined) return plain(value ?? null)
  return steps
    .filter(step => step.confirmed !== false)
    .map(step => ({ from: step.from, value: plain(step.value) }))
}

function plain(value: NonNullable<ParameterInFile['value']> | null): Figure | Table {
  return value as Figure | Table // the schema's union of the same shapes
}
