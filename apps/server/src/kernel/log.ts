/** Structured log lines. No personal data: ids only. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  warn(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

/**
 * An error as a log may hold it. A message of the database quotes values ("invalid input syntax: …", "Key (phone)=…"),
 * and a value can be somebody's name: of such an error only its SQLSTATE and where it arose are kept.
 */
export function loggable(error: Error): string {
  const state =
    'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : ''
  const stack = error.stack ?? error.message
  if (state === '') return stack
  const frames = stack.split('\n').filter(line => /^\s+at /.test(line))
  return [`database error ${state}`, ...frames].join('\n')
}

function plain(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value instanceof Error ? loggable(value) : value]),
  )
}

export function jsonLog(write: (line: string) => void = line => process.stderr.write(line)): Log {
  const put = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
    write(`${JSON.stringify({ level, at: new Date().toISOString(), message, ...plain(fields) })}\n`)
  return { info: put('info'), warn: put('warn'), error: put('error') }
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
