import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PlaceKind } from '@/api/parts-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useStockPost } from '../api/parts'
import { LineFields } from './line-fields'
import { PlacePicker } from './part-picker'
import { bookedLines, type TypedLine } from './stock-lines'

export type StoreAct = 'receive' | 'transfer' | 'count' | 'remove'

const doors: Record<StoreAct, string> = { receive: '/stock/receipts', transfer: '/part-transfers', count: '/stock/counts', remove: '/stock/removals' }
const outside: Partial<Record<StoreAct, { field: 'from' | 'to'; choices: PlaceKind[] }>> = {
  receive: { field: 'from', choices: ['SUPPLIER', 'CUSTOMER'] },
  remove: { field: 'to', choices: ['SUPPLIER', 'SCRAP'] },
}

/** Takes in, sends, counts or removes; what was typed stays when it is refused. */
export function StoreDialog({ act, onClose }: { act: StoreAct; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Record<string, unknown>>()
  const post = useStockPost(doors[act], onClose)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const transfer = act === 'transfer'
  const other = outside[act]
  return (
    <Dialog open width={760} title={t(`parts.act.${act}`)} okText={t(`parts.act.${act}`)} confirmLoading={post.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={(values) => post.mutate({ ...values, lines: bookedLines(values['lines'] as TypedLine[]) })}>
        <ProblemAlert error={post.error} />
        <div className="intake-pair">
          <Form.Item name={transfer ? 'fromPlaceId' : 'placeId'} label={t(transfer ? 'parts.from' : 'parts.place')} rules={required(t('parts.place'))}>
            <PlacePicker />
          </Form.Item>
          {transfer && (
            <Form.Item name="toPlaceId" label={t('parts.to')} rules={required(t('parts.to'))}>
              <PlacePicker />
            </Form.Item>
          )}
          {other && (
            <Form.Item name={other.field} label={t(other.field === 'from' ? 'parts.from' : 'parts.to')} initialValue={other.choices[0]}>
              <Select options={other.choices.map((value) => ({ value, label: t(`parts.placeKind.${value}`) }))} />
            </Form.Item>
          )}
        </div>
        <LineFields counted={act === 'count'} />
        <Form.Item name="note" label={t(act === 'count' || act === 'remove' ? 'parts.why' : 'parts.note')} rules={act === 'remove' ? required(t('parts.why')) : []} extra={act === 'count' ? t('parts.countHint') : undefined} style={{ marginTop: 12 }}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
