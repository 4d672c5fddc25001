let told: string | undefined

/** Today as the server last said it; before that, the calendar of the city by this machine's clock. */
export function cityDay(): string {
  return told ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

export function tellToday(day: string): void {
  told = day
}
