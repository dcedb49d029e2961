import { Modal, type ModalProps } from 'antd'
import { useRef } from 'react'

/** A dialog whose first field has the focus, so that the keyboard goes straight on. */
export function Dialog({ children, ...props }: ModalProps) {
  const body = useRef<HTMLDivElement>(null)
  const focusFirst = (open: boolean) => {
    // Whoever was quicker than the animation keeps the field he chose.
    if (!open || !body.current || body.current.contains(document.activeElement)) return
    body.current.querySelector<HTMLElement>('input:not([disabled]):not([type=radio]), textarea')?.focus()
  }
  return (
    <Modal {...props} afterOpenChange={focusFirst}>
      <div ref={body}>{children}</div>
    </Modal>
  )
}
