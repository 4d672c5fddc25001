// The usual way, as a server of its own: count, then insert. Started by rush.ts with the address of a database, an activity and its
// number of places; says on which port it listens.
import { createServer } from 'node:http'
import pg from 'pg'

const [url, activity, capacity] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10 })

/** @param {{ name: string, key: string }} person */
async function take({ name, key }) {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const { rows } = await client.query(
      `SELECT count(*)::int AS taken FROM naive.registrations WHERE activity = $1 AND state = 'taken'`,
      [activity],
    )
    const known = await client.query('SELECT id FROM naive.registrations WHERE activity = $1 AND key = $2', [
      activity,
      key,
    ])
    if (known.rows.length > 0) {
      await client.query('COMMIT')
      return { status: 200, said: { state: 'taken', registration: known.rows[0].id, ticket: key } }
    }
    if (rows[0].taken >= Number(capacity)) {
      await client.query('COMMIT')
      return { status: 409, said: { code: 'full' } }
    }
    const made = await client.query(
      `INSERT INTO naive.registrations (activity, name, key, state) VALUES ($1, $2, $3, 'taken') RETURNING id`,
      [activity, name, key],
    )
    await client.query('COMMIT')
    return { status: 200, said: { state: 'taken', registration: made.rows[0].id, ticket: key } }
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    return { status: 503, said: { code: String(error) } }
  } finally {
    client.release()
  }
}

/** @param {{ ticket: string }} person */
async function cancel({ ticket }) {
  await pool.query(`UPDATE naive.registrations SET state = 'cancelled' WHERE activity = $1 AND key = $2`, [
    activity,
    ticket,
  ])
  return { status: 200, said: { cancelled: true } }
}

const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = []
  request.on('data', chunk => chunks.push(chunk))
  request.on('end', async () => {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    const { status, said } = await (request.url === '/cancel' ? cancel(body) : take(body))
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(said))
  })
})
server.listen(0, '127.0.0.1', () => {
  const at = server.address()
  console.log(`listening ${typeof at === 'object' && at !== null ? at.port : ''}`)
})
