import { Page } from '../ui/page.tsx'

export default function FacilityFormPage({ id }: { id?: string }) {
  return <Page title="…">{id}</Page>
}
