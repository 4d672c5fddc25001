/** Typed arrays that grow by doubling, for building only: what is kept is cut to size. */
export class GrowingInts {
  private values = new Int32Array(64)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = value
  }

  at(index: number): number {
    return this.values[index] ?? 0
  }

  set(index: number, value: number): void {
    this.values[index] = value
  }

  view(): Int32Array {
    return this.values.subarray(0, this.length)
  }
}

export class GrowingBytes {
  private values = new Uint8Array(64)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint8Array(this.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = value
  }

  at(index: number): number {
    return this.values[index] ?? 0
  }

  set(index: number, value: number): void {
    this.values[index] = value
  }

  view(): Uint8Array {
    return this.values.subarray(0, this.length)
  }
}

export class GrowingUnits {
  private values = new Uint16Array(64)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint16Array(this.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = value
  }

  view(): Uint16Array {
    return this.values.subarray(0, this.length)
  }
}
