/** Credit codes as people paste them: one a line or parted by anything; each once, in capitals. */
export function plainCodes(text: string): string[] {
  const found = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^0-9A-Z-]+/)
    .map(each => each.replaceAll('-', ''))
    .filter(each => each.length === 18)
  return [...new Set(found)]
}
