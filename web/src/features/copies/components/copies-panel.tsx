import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PaperCopy, VisitCopies } from '@/api/copies-types'
import type { WorkOrder } from '@/api/visit-types'
import { Authorized } from '@/components/authorized'
import { Panel } from '@/components/page'
import { ColleaguePicker } from '@/components/pickers'
import { instant } from '@/lib/format'
import { useMay } from '@/lib/session'
import { word } from '@/lib/words'
import { useContactWants, useContractSales, useCopies, useCopyAgain, useSendCopies } from '../api/copies'

/** Copies of the signed paper: who got one when, what failed, and who gets the next; for the office. */
export function CopiesPanel({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const may = useMay()
  const { data } = useCopies(order.id, order.status === 'COMPLETED' && may('requests.write'))
  const send = useSendCopies(order.id)
  if (!data || order.status !== 'COMPLETED') return null
  const missing = [data.contact?.id, data.salesId].some((id) => id != null && !data.copies.some(({ recipientId }) => recipientId === id))
  return (
    <Panel
      title={t('copies.title')}
      extra={
        missing && (
          <Button loading={send.isPending} onClick={() => send.mutate()}>
            {t('copies.send')}
          </Button>
        )
      }
    >
      <ul className="stack tight">
        {data.copies.map((copy) => (
          <CopyLine key={copy.id} orderId={order.id} copy={copy} />
        ))}
        {data.copies.length === 0 && <li className="muted">{t('copies.none')}</li>}
      </ul>
      <Wishes order={order} copies={data} />
    </Panel>
  )
}

function CopyLine({ orderId, copy }: { orderId: number; copy: PaperCopy }) {
  const { t } = useTranslation()
  const again = useCopyAgain(orderId)
  const bad = copy.state === 'FAILED' || copy.state === 'SKIPPED' || copy.state === null
  const code = copy.error.split(':')[0] ?? ''
  return (
    <li className="row apart">
      <span>
        <span className="tag slate">{t(`copies.kind.${copy.kind}`)}</span> {copy.name} <span className="muted">{copy.address}</span>{' '}
        {copy.state === 'SENT' && t('copies.sent', { at: instant(copy.endedAt) })}
        {copy.state === 'PENDING' && <span className="muted">{t('copies.pending')}</span>}
        {bad && <span className="broken-number">{t('copies.failed', { why: copy.state === null ? t('copies.noAddress') : word('deliveryError', code) })}</span>}
      </span>
      {copy.state !== 'PENDING' && (
        <Button size="small" loading={again.isPending} aria-label={`${t('copies.again')} ${copy.name}`} onClick={() => again.mutate(copy.id)}>
          {t('copies.again')}
        </Button>
      )}
    </li>
  )
}

/** Whether this contact gets copies by itself, and who sold the contract. */
function Wishes({ order, copies }: { order: WorkOrder; copies: VisitCopies }) {
  const { t } = useTranslation()
  const wants = useContactWants(order.customer?.id ?? 0, copies.contact?.id ?? 0)
  const sales = useContractSales(order.contract?.id ?? 0)
  return (
    <div className="row" style={{ marginTop: 10 }}>
      {copies.contact && (
        <Authorized to="customers.write">
          <Checkbox checked={copies.wanted} disabled={wants.isPending} onChange={(event) => wants.mutate(event.target.checked)}>
            {t('copies.wanted', { name: copies.contact.name })}
          </Checkbox>
        </Authorized>
      )}
      {order.contract && (
        <Authorized to="contracts.write" door="PUT /api/contracts/{id}/sales">
          <label className="row tight">
            <span>{t('copies.sales')}</span>
            <span style={{ minWidth: 140 }}>
              <ColleaguePicker value={copies.salesId ?? undefined} onChange={(userId) => sales.mutate(userId ?? null)} />
            </span>
          </label>
        </Authorized>
      )}
    </div>
  )
}
