/** A share of 0–1 in words: one place after the point, enough for a sample of hundreds. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
