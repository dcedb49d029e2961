import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { HoldDialog } from '@/features/nonconforming/components/hold-dialog'
import { NonconformityList } from '@/features/nonconforming/components/nonconformity-list'
import { useMay } from '@/lib/session'
import { useUrlState } from '@/lib/use-url-state'

export default function NonconformitiesPage() {
  const { t } = useTranslation()
  const may = useMay()
  const [q, setQ] = useUrlState('q')
  const [holding, setHolding] = useState(false)
  return (
    <Page
      title={t('returns.nc.title')}
      sub={<p className="muted">{t('returns.nc.intro')}</p>}
      actions={
        (may('quality.write') || may('parts.write')) && (
          <Button type="primary" onClick={() => setHolding(true)}>
            {t('returns.nc.hold')}
          </Button>
        )
      }
    >
      <SearchBox label={t('returns.nc.search')} value={q} onChange={setQ} />
      <NonconformityList q={q} />
      {holding && <HoldDialog onClose={() => setHolding(false)} />}
    </Page>
  )
}
