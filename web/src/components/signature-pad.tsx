import { Button } from 'antd'
import { useEffect, useRef, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'

interface SignaturePadProps {
  id?: string
  /** The drawing as a PNG data URL; empty while nothing is drawn. */
  value?: string
  onChange?: (dataUrl: string) => void
}

const HEIGHT = 180

/** A box to sign in, by finger, pen or mouse. The ink is always dark on white, as it will be printed. */
export function SignaturePad({ id, value, onChange }: SignaturePadProps) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    // Twice the size on screen keeps the line sharp on paper.
    element.width = element.clientWidth * 2
    element.height = HEIGHT * 2
    wipe(element)
  }, [])

  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d')
    if (!pen) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = true
    const { x, y } = point(event)
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + 0.1, y + 0.1)
    pen.stroke()
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    const pen = event.currentTarget.getContext('2d')
    const { x, y } = point(event)
    pen?.lineTo(x, y)
    pen?.stroke()
  }
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    drawing.current = false
    onChange?.(event.currentTarget.toDataURL('image/png'))
  }
  const clear = () => {
    if (canvas.current) wipe(canvas.current)
    onChange?.('')
  }

  return (
    <div className="signature">
      <canvas
        ref={canvas}
        id={id}
        role="img"
        aria-label={t('workOrders.sign.pad')}
        data-testid="signature-pad"
        style={{ height: HEIGHT }}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      {!value && <span className="signature-hint">{t('workOrders.sign.padHint')}</span>}
      <Button size="small" disabled={!value} onClick={clear}>
        {t('workOrders.sign.clear')}
      </Button>
    </div>
  )
}

/** Where the pointer is, in the canvas's own pixels. */
function point(event: PointerEvent<HTMLCanvasElement>) {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: ((event.clientX - box.left) / box.width) * event.currentTarget.width, y: ((event.clientY - box.top) / box.height) * event.currentTarget.height }
}

function wipe(element: HTMLCanvasElement) {
  const pen = element.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, element.width, element.height)
  pen.strokeStyle = '#10202b'
  pen.lineWidth = 5
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
}
