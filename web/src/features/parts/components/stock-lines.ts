/** A line as it is typed: of a part with serial numbers, several pieces at once. */
export interface TypedLine {
  partId?: number
  serials?: string
  condition?: string
  [field: string]: unknown
}

/** The serial numbers of a text, one a line. */
export const serialsOf = (text: string | undefined) =>
  (text ?? '')
    .split(/[\n\t]/)
    .map((serial) => serial.trim())
    .filter(Boolean)

/** Serial numbers that stand there more than once, whatever their case. */
export const twice = (serials: string[]) => serials.filter((serial, at) => serials.findIndex((each) => each.toLowerCase() === serial.toLowerCase()) < at)

/** One line for each piece, as the store books them. */
export const bookedLines = (lines: TypedLine[]) =>
  lines.flatMap(({ serials, ...line }) => {
    const each = serialsOf(serials)
    return each.length === 0 ? [line] : each.map((serial) => ({ partId: line.partId, condition: line.condition, serial, quantity: 1 }))
  })
