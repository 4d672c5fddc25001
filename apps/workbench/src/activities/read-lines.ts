/** One person a line: a name, and a phone where there is one. */
export function readLines(typed: string): { name: string; phone: string }[] {
  return typed
    .normalize('NFKC')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const phone = /1\d{2}[\s-]?\d{4}[\s-]?\d{4}\s*$/.exec(line)?.[0] ?? ''
      const name = line
        .slice(0, line.length - phone.length)
        .replace(/[\s,，、;；]+$/u, '')
        .trim()
      return { name: name === '' ? line : name, phone: phone.replaceAll(/[\s-]/g, '') }
    })
}
