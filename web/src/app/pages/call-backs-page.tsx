import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '@/components/page'
import { useCallBackCounts, type Span } from '@/features/callbacks/api/call-backs'
import { CallBackList } from '@/features/callbacks/components/call-back-list'
import { useUrlState } from '@/lib/use-url-state'

const spans: Span[] = ['DUE', 'TODAY', 'ALL']

export default function CallBacksPage() {
  const { t } = useTranslation()
  const [whose, setWhose] = useUrlState('whose', 'mine')
  const [span, setSpan] = useUrlState('span', 'ALL')
  const counts = useCallBackCounts(true).data
  const label = (value: 'mine' | 'all') => `${t(`callBacks.whose.${value}`)}${counts ? ` ${counts[value]}` : ''}`
  return (
    <Page title={t('callBacks.title')} sub={<p className="muted">{t('callBacks.intro')}</p>}>
      <div className="row" role="search" aria-label={t('requests.desk.filters')}>
        <Segmented aria-label={t('requests.views')} value={whose} onChange={setWhose} options={(['mine', 'all'] as const).map((value) => ({ value, label: label(value) }))} />
        <Select
          aria-label={t('callBacks.field.dueAt')}
          value={span}
          onChange={setSpan}
          style={{ minWidth: 140 }}
          options={spans.map((value) => ({ value, label: t(`callBacks.span.${value}`) }))}
        />
      </div>
      <CallBackList mine={whose === 'mine'} span={spans.find((known) => known === span) ?? 'ALL'} />
    </Page>
  )
}
