import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { tableKinds, type TableKind } from '@/api/unit-types'
import { Page } from '@/components/page'
import { ImportPanel } from '@/features/interchange/components/import-panel'

export default function ImportsPage() {
  const { t } = useTranslation()
  const [address, setAddress] = useSearchParams()
  const kind = tableKinds.find((each) => each === address.get('kind')) ?? 'UNITS'
  const go = (next: TableKind, id?: number) => setAddress(id ? { kind: next, id: String(id) } : { kind: next }, { replace: true })
  return (
    <Page title={t('units.import')}>
      <ImportPanel kind={kind} id={Number(address.get('id')) || 0} onKind={(next) => go(next)} onOpen={(id) => go(kind, id)} />
    </Page>
  )
}
