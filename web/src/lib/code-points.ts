/**
 * Clause spans count Unicode code points; JavaScript strings count UTF-16 units. A rare character such as 𠮷 is one
 * code point and two units, so every offset crosses this border through an index.
 */
export class CodePointText {
  readonly text: string
  /** Unit offset of each code point, plus the end. */
  private readonly unitAt: number[]

  constructor(text: string) {
    this.text = text
    this.unitAt = []
    let unit = 0
    for (const char of text) {
      this.unitAt.push(unit)
      unit += char.length
    }
    this.unitAt.push(unit)
  }

  /** Number of code points. */
  get length(): number {
    return this.unitAt.length - 1
  }

  toUnit(codePoint: number): number {
    const inside = Math.max(0, Math.min(codePoint, this.length))
    return this.unitAt[inside] ?? 0
  }

  /** The code point that holds the given unit; a unit inside a surrogate pair belongs to its character. */
  toCodePoint(unit: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.unitAt[middle] ?? 0) <= unit) low = middle
      else high = middle - 1
    }
    return low
  }

  slice(startInclusive: number, endExclusive: number): string {
    return this.text.slice(this.toUnit(startInclusive), this.toUnit(endExclusive))
  }
}

export interface Span {
  id: number
  start: number
  end: number
}

/** A stretch of text with the ids of all spans that cover it; spans may overlap. */
export interface Segment {
  start: number
  end: number
  ids: number[]
}

/** Cuts [0, length) at every span border, so that overlapping clauses can be drawn side by side. */
export function segments(length: number, spans: Span[]): Segment[] {
  const valid = spans.filter((span) => span.start < span.end && span.start < length)
  const borders = new Set([0, length])
  for (const span of valid) {
    borders.add(Math.max(0, span.start))
    borders.add(Math.min(length, span.end))
  }
  const sorted = [...borders].toSorted((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? length
    return { start, end, ids: valid.filter((span) => span.start <= start && span.end >= end).map((span) => span.id) }
  })
}
