import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkOrder } from '@/api/visit-types'
import { RecordDialog } from '@/components/record-dialog'
import { useWorkOrderAct } from '../api/act-on-work-order'

/** Takes a visit back, with the reason; what was promised to the customer runs on. */
export function CancelButton({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const cancel = useWorkOrderAct(order.id, () => setAsking(false))
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('workOrders.cancel')}</Button>
      {asking && (
        <RecordDialog
          title={t('workOrders.cancel')}
          fields={[{ name: 'reason', label: t('workOrders.reason'), required: true, kind: 'area' }]}
          pending={cancel.isPending}
          error={cancel.error}
          onSubmit={(body) => cancel.mutate({ name: 'cancel', body })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
