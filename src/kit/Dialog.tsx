import { X } from 'lucide-react'
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'

/**
 * A modal dialog, open as long as it is on the page. The browser keeps the focus inside, closes it with Esc and gives the
 * focus back; a press beside it closes it too.
 */
export function Dialog(props: {
  readonly name: string
  readonly className?: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Esc does it by keyboard
    <dialog
      ref={dialog}
      className={`dialog ${props.className ?? ''}`}
      aria-label={props.name}
      onClose={props.onClose}
      onClick={(event) => {
        if (isBeside(event)) props.onClose()
      }}
    >
      {props.children}
    </dialog>
  )
}

/** The button of a dialog that closes it, for those without an Esc key. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" className="dialog__close" onClick={onClose}>
      <X size={20} aria-hidden="true" />
      <span className="visually-hidden">Close</span>
    </button>
  )
}

/** The backdrop belongs to the dialog: a press on it is a press on the dialog, outside its box. */
function isBeside(event: MouseEvent<HTMLDialogElement>): boolean {
  if (event.target !== event.currentTarget) return false
  const box = event.currentTarget.getBoundingClientRect()
  const { clientX: x, clientY: y } = event
  return x < box.left || x > box.right || y < box.top || y > box.bottom
}
