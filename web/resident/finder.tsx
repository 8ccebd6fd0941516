import { Page } from '../ui/page.tsx'

export function Finder() {
  return <Page title="…">{null}</Page>
}
