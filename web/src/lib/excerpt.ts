const opening = '（([【〔「『《'
const closing = '）)]】〕」』》'

/**
 * A clause's sentence as it is quoted alone: a clause may begin within brackets of the sentence before it, of which the
 * rest says nothing by itself.
 */
export function excerpt(text: string): string
export function excerpt(text: string | null | undefined): string | undefined
export function excerpt(text: string | null | undefined): string | undefined {
  if (!text) return text ?? undefined
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (opening.includes(char)) depth++
    // “1)” and “a）” number a paragraph.
    else if (closing.includes(char) && --depth < 0) {
      const rest = text.slice(at + 1).replace(/^[\s：:，,、；;。.]+/, '')
      return at <= 2 || rest === '' ? text : `…${rest}`
    }
  }
  return text
}
