import { Button, DatePicker, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '@/api/customer-types'
import { Authorized } from '@/components/authorized'
import { CoverAnswer } from '@/components/cover-answer'
import { Dialog } from '@/components/dialog'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { QueryStates } from '@/components/query-states'
import { word } from '@/lib/words'
import { pickedDate } from '@/lib/zoned'
import { useAddPlan, usePartCover } from '../api/owed'

/** Whether a unit, or a part of it, is repaired free, and every promise that was looked at. */
export function CoverPanel({ unit, inUse }: { unit: Unit; inUse: boolean }) {
  const { t } = useTranslation()
  const [part, setPart] = useState('')
  const [adding, setAdding] = useState(false)
  const query = usePartCover(unit.id, part)
  const parts = unit.product?.parts ?? []
  return (
    <Panel
      title={t('units.cover')}
      extra={
        inUse && (
          <Authorized to="contracts.write">
            <Button size="small" onClick={() => setAdding(true)}>
              {t('units.addPlan')}
            </Button>
          </Authorized>
        )
      }
    >
      <div className="stack">
        {parts.length > 0 && (
          <Select aria-label={t('units.part')} value={part} onChange={setPart} options={[{ value: '', label: t('units.wholeUnit') }, ...parts.map(({ name }) => ({ value: name, label: name }))]} />
        )}
        <QueryStates query={query} rows={2}>
          {(cover) => <CoverAnswer cover={cover} />}
        </QueryStates>
        {adding && <PlanDialog unitId={unit.id} onClose={() => setAdding(false)} />}
      </div>
    </Panel>
  )
}

interface PlanValues {
  kind: string
  days: [Dayjs, Dayjs]
  note?: string
}

function PlanDialog({ unitId, onClose }: { unitId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<PlanValues>()
  const add = useAddPlan(unitId, onClose)
  const submit = ({ kind, days, note }: PlanValues) => add.mutate({ kind, note, firstDay: pickedDate(days[0]), lastDay: pickedDate(days[1]) })
  return (
    <Dialog open title={t('units.addPlan')} okText={t('action.save')} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<PlanValues> form={form} layout="vertical" initialValues={{ kind: 'EXTENDED' }} onFinish={submit}>
        <ProblemAlert error={add.error} />
        <Form.Item name="kind" label={t('units.planKind')}>
          <Select options={['EXTENDED', 'LABOUR_FREE', 'COST_PRICE'].map((value) => ({ value, label: word('units.plan', value) }))} />
        </Form.Item>
        <Form.Item name="days" label={t('units.planDays')} rules={[{ required: true, message: t('validation.required', { label: t('units.planDays') }) }]}>
          <DatePicker.RangePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="note" label={t('units.note')}>
          <Input />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
