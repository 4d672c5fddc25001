/** Integer fen as yuan with two decimals. */
export function yuan(fen: number): string {
  const cents = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${Math.trunc(fen / 100).toLocaleString('en-US')}.${cents}`
}

/** What somebody typed as yuan, as integer fen; undefined where it is no amount of money. */
export function fenOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[,\s元]/g, '')
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return undefined
  const [whole = '0', cents = ''] = plain.split('.')
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'))
}
