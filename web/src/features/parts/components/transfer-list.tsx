import { Button, Form, Input, InputNumber, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Transfer } from '@/api/parts-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { LoadMore } from '@/components/load-more'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { useTransferAct, useTransfers } from '../api/parts'
import { amount } from './amount'

/** What is on the way, then what came. */
export function TransferList() {
  const { t } = useTranslation()
  const query = useTransfers(false)
  return (
    <>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('parts.noTransfers')} />}>
        {(rows) => (
          <ul className="parts-transfers">
            {rows.map((transfer) => (
              <TransferEntry key={transfer.id} transfer={transfer} />
            ))}
          </ul>
        )}
      </QueryStates>
      <LoadMore query={query} />
    </>
  )
}

/** One transfer with what may be done about it. `mine`: it comes to the reader's own stock. */
export function TransferEntry({ transfer, mine = false }: { transfer: Transfer; mine?: boolean }) {
  const { t } = useTranslation()
  const [receiving, setReceiving] = useState(false)
  const back = useTransferAct(transfer)
  const under = transfer.state === 'SENT'
  const receive = (
    <Button size="small" type={mine ? 'primary' : 'default'} onClick={() => setReceiving(true)}>
      {t('parts.receiveTransfer')}
    </Button>
  )
  return (
    <li>
      <div className="row apart">
        <span className="row tight">
          <strong>{transfer.number}</strong>
          <span className={under ? 'tag accent' : 'tag quiet'}>{t(`parts.transferState.${transfer.state}`)}</span>
          <span>{`${transfer.from.name} → ${transfer.to.name}`}</span>
        </span>
        {under && (
          <span className="row tight">
            {mine ? receive : <Authorized to="parts.write">{receive}</Authorized>}
            {!mine && (
              <Authorized to="parts.write">
                <Popconfirm title={t('parts.callBackSure')} onConfirm={() => back.mutate({ name: 'call-back', body: { reason: t('parts.calledBack') } })}>
                  <Button size="small">{t('parts.callBack')}</Button>
                </Popconfirm>
              </Authorized>
            )}
          </span>
        )}
      </div>
      <p>{transfer.lines.map((line) => `${line.number} ${line.name} × ${amount(line.quantity, line.unit)}${line.serial ? ` (${line.serial})` : ''}`).join('；')}</p>
      <span className="muted small">{[transfer.sentBy, instant(transfer.sentAt), transfer.endedAt && `${transfer.endedBy} ${instant(transfer.endedAt)}`, transfer.note].filter(Boolean).join(' · ')}</span>
      {receiving && <ReceiveDialog transfer={transfer} onClose={() => setReceiving(false)} />}
    </li>
  )
}

/** How much came; what is missing needs a word why. */
function ReceiveDialog({ transfer, onClose }: { transfer: Transfer; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ came: Record<string, number>; note?: string }>()
  const act = useTransferAct(transfer, onClose)
  const submit = ({ came, note }: { came: Record<string, number>; note?: string }) =>
    act.mutate({ name: 'receive', body: { lines: transfer.lines.map(({ line }) => ({ line, quantity: came[String(line)] })), note } })
  const initialValues = { came: Object.fromEntries(transfer.lines.map((line) => [String(line.line), line.quantity])) }
  return (
    <Dialog open title={`${t('parts.receiveTransfer')} ${transfer.number}`} okText={t('parts.receiveTransfer')} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={initialValues} onFinish={submit}>
        <ProblemAlert error={act.error} />
        {transfer.lines.map((line) => (
          <Form.Item key={line.line} name={['came', String(line.line)]} label={`${line.number} ${line.name} ${line.serial} · ${t('parts.sentN', { n: amount(line.quantity, line.unit) })}`}>
            <InputNumber min={0} max={line.quantity} style={{ width: 140 }} />
          </Form.Item>
        ))}
        <Form.Item name="note" label={t('parts.note')} extra={t('parts.lessHint')}>
          <Input autoComplete="off" />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
