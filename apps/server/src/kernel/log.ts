/** Structured log lines. No personal data: ids only. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  warn(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

function plain(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      value instanceof Error ? (value.stack ?? value.message) : value,
    ]),
  )
}

export function jsonLog(write: (line: string) => void = line => process.stderr.write(line)): Log {
  const put = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
    write(`${JSON.stringify({ level, at: new Date().toISOString(), message, ...plain(fields) })}\n`)
  return { info: put('info'), warn: put('warn'), error: put('error') }
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
