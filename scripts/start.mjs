// npm start: builds what changed, then runs the server in this terminal.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildAll, root } from './build.mjs'

await buildAll(line => process.stdout.write(`${line} …\n`))
const server = spawn(process.execPath, ['--enable-source-maps', join(root, 'apps/server/dist/main.js')], {
  stdio: 'inherit',
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => server.kill(signal))
server.on('exit', code => process.exit(code ?? 1))
