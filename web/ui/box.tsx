import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay, type ModalOverlayProps } from 'react-aria-components'
import './box.css'

interface Props extends Pick<ModalOverlayProps, 'isDismissable' | 'isOpen' | 'onOpenChange'> {
  title: string
  /** Whose stylesheet says how wide it is, by `--box-width`. */
  className: string
  role?: 'dialog' | 'alertdialog'
  children: (close: () => void) => ReactNode
}

/** What stands over the page, under its heading. */
export function Box({ title, className, role = 'dialog', children, ...overlay }: Props) {
  return (
    <ModalOverlay className="box-overlay" {...overlay}>
      <Modal className={`box ${className}`}>
        <Dialog role={role}>
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {children(close)}
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
