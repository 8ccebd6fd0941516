import type { ReactNode } from 'react'
import { Box } from '../../ui/box.tsx'

/** A small form over the page of an order. */
export function OrderDialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  return (
    <Box className="order-modal" title={title} isDismissable isOpen onOpenChange={(isOpen) => isOpen || close()}>
      {() => children}
    </Box>
  )
}

/** Where the first field that is wrong takes the focus. */
export function focusWrong(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')?.focus())
}
