const WIDTH = 900
const HEIGHT = 300

/** A typed name as the picture that stands under what was signed; empty for no name, or where nothing can be drawn. */
export function typedSignature(name: string): string {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const pen = canvas.getContext('2d')
  if (!pen || name.trim() === '') return ''
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  pen.fillStyle = '#10202b'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.font = '120px "STKaiti", "KaiTi", "Noto Serif SC", serif'
  pen.fillText(name.trim(), WIDTH / 2, HEIGHT / 2, WIDTH - 80)
  return canvas.toDataURL('image/png')
}
