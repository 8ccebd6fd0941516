import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

/** A small form over the page of an order. */
export function OrderDialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  return (
    <ModalOverlay className="order-overlay" isDismissable isOpen onOpenChange={(isOpen) => isOpen || close()}>
      <Modal className="order-modal">
        <Dialog>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Where the first field that is wrong takes the focus. */
export function focusWrong(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')?.focus())
}
