// npm run qingye -- <command>: the operator's tool.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildAll, root } from './build.mjs'

await buildAll(line => process.stderr.write(`${line} …\n`))
const args = ['--enable-source-maps', join(root, 'apps/server/dist/cli.js'), ...process.argv.slice(2)]
process.exit(spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1)
