import { Page } from '../ui/page.tsx'

export default function InventoryPage() {
  return <Page title="…">{null}</Page>
}
