import { Page } from '../ui/page.tsx'

export default function FacilityPage({ id }: { id: string }) {
  return <Page title="…">{id}</Page>
}
