/** One sentence in both languages of the product. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** What is wrong with a value and what would be right, in words for the person who typed it. */
export interface Finding<Code extends string = string> {
  /** stable and machine-readable, e.g. `check-digit` */
  readonly code: Code
  readonly wrong: Text
  readonly right: Text
}
