import { DatePicker } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Provider } from '@/api/provider-types'
import { Dialog } from '@/components/dialog'
import { Facts } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { pickedDate, zonedNow } from '@/lib/zoned'
import { useKept } from '../api/providers'

/** How a provider kept its agreement in a period, and what can be claimed. */
export function KeptDialog({ provider, onClose }: { provider: Provider; onClose: () => void }) {
  const { t } = useTranslation()
  const [period, setPeriod] = useState(() => [zonedNow().startOf('year'), zonedNow()] as const)
  const query = useKept(provider.id, pickedDate(period[0]), pickedDate(period[1]))
  return (
    <Dialog open title={`${t('providers.kept')} · ${provider.name}`} footer={null} onCancel={onClose}>
      <div className="stack">
        <DatePicker.RangePicker aria-label={t('providers.period')} allowClear={false} value={[period[0], period[1]]} onChange={(picked) => picked?.[0] && picked[1] && setPeriod([picked[0], picked[1]])} />
        <QueryStates query={query} rows={3}>
          {(kept) => (
            <Facts
              items={[
                [t('providers.count.referred'), kept.referred],
                [t('providers.count.running'), kept.running],
                [t('providers.count.done'), kept.done],
                [t('providers.count.declined'), kept.declined],
                [t('providers.count.late'), kept.late],
                [t('providers.count.broken'), kept.broken],
                [t('providers.count.claim'), <strong key="claim">{kept.claim.toFixed(2)}</strong>],
              ]}
            />
          )}
        </QueryStates>
      </div>
    </Dialog>
  )
}
