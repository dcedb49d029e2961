import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { DueList } from '@/features/obligations/components/due-list'
import { WhyDrawer } from '@/features/obligations/components/why-drawer'
import { useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'

const kinds = ['INSPECTION', 'FOLLOW_UP', 'REPORT', 'TRAINING', 'DRILL', 'STAFFING', 'SPARE_PARTS', 'UPGRADE']
const spans = ['7', '30', '90', '365']

export default function PromisesDuePage() {
  const { t } = useTranslation()
  const [days, setDays] = useUrlState('days', '30')
  const [kind, setKind] = useUrlState('kind')
  const [why, setWhy] = useState<number>()
  return (
    <Page
      title={t('contracts.dueList.title')}
      sub={<p className="muted">{t('contracts.dueList.intro')}</p>}
      actions={
        <>
          <Select aria-label={t('contracts.dueList.within')} value={days} onChange={setDays} style={{ minWidth: 130 }} options={spans.map((value) => ({ value, label: t('contracts.dueList.days', { n: Number(value) }) }))} />
          <Select
            aria-label={t('contracts.obligations.kind')}
            value={kind}
            onChange={setKind}
            style={{ minWidth: 130 }}
            options={[{ value: '', label: t('contracts.obligations.all') }, ...kinds.map((value) => ({ value, label: word('kind', value) }))]}
          />
        </>
      }
    >
      <DueList filter={{ days, kind: kind || undefined }} onExplain={setWhy} />
      <WhyDrawer obligationId={why} onClose={() => setWhy(undefined)} />
    </Page>
  )
}
