/**
 * Brings typed or pasted codes to one form: full-width letters and digits become half-width, every kind of
 * space and invisible mark goes (also the apostrophe with which Excel marks a text cell), letters become capitals.
 */
export function plainCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/^['’‘]/, '')
    .toUpperCase()
}

/** True for what a spreadsheet makes of a long number kept as a number: `3.30381E+17`. Its last digits are lost. */
export function isScientificNotation(plain: string): boolean {
  return /^\d(\.\d+)?E\+?\d+$/.test(plain)
}
