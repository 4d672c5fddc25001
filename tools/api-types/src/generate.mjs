// Writes the workbench's types of the server's API: apps/workbench/src/api/schema.generated.ts.
// Usage: node tools/api-types/src/generate.mjs [file or URL of openapi.json; usually dist/openapi.json]
// It lives in a workspace of its own because its generator needs TypeScript 5's library, which the product does not.
import { readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'

const root = new URL('../../../', import.meta.url)
const source = process.argv[2] ?? new URL('dist/openapi.json', root).pathname
const target = new URL('apps/workbench/src/api/schema.generated.ts', root)

const text = /^https?:/.test(source)
  ? await fetch(source).then(answer => answer.text())
  : await readFile(source, 'utf8')
const nodes = await openapiTS(JSON.parse(text), { alphabetize: true, exportType: false })
await writeFile(
  target,
  `// Written by tools/api-types from the server's OpenAPI document. Do not edit.\n${astToString(nodes)}`,
)
process.stdout.write(`${target.pathname}\n`)
