import { Page } from '../ui/page.tsx'

export default function ApiPage() {
  return <Page title="…">{null}</Page>
}
