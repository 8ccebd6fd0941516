import { Page } from '../ui/page.tsx'

export default function ImportPage({ id }: { id: string }) {
  return <Page title="…">{id}</Page>
}
