import { Button, Checkbox, DatePicker, Form, Input, InputNumber } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '@/api/customer-types'
import type { Meter } from '@/api/unit-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { Facts, Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { word } from '@/lib/words'
import { pickedDate, zonedNow } from '@/lib/zoned'
import { useMeter, useMeterAct } from '../api/owed'

type Act = 'readings' | 'service-cycle' | 'services'

/** What a unit's meter showed, and when it is serviced next; nothing is entered any more once it is not in use. */
export function MeterPanel({ unit, inUse }: { unit: Unit; inUse: boolean }) {
  const { t } = useTranslation()
  const [act, setAct] = useState<Act>()
  const query = useMeter(unit.id)
  return (
    <Panel title={t('units.meter')}>
      <QueryStates query={query} rows={2}>
        {(meter) => (
          <div className="stack">
            {meter.cycle === null && meter.readings.length === 0 ? <EmptyState text={t('units.meterEmpty')} /> : <Shown meter={meter} />}
            {inUse && (
              <Authorized to="customers.write">
                <div className="row wrap">
                  <Button onClick={() => setAct('readings')}>{t('units.act.readings')}</Button>
                  <Button onClick={() => setAct('service-cycle')}>{t('units.act.service-cycle')}</Button>
                  {meter.cycle && <Button onClick={() => setAct('services')}>{t('units.act.services')}</Button>}
                </div>
              </Authorized>
            )}
            {act && <MeterDialog unitId={unit.id} act={act} meter={meter} onClose={() => setAct(undefined)} />}
          </div>
        )}
      </QueryStates>
    </Panel>
  )
}

function Shown({ meter: { cycle, readings, unit } }: { meter: Meter }) {
  const { t } = useTranslation()
  const unitWord = unit ? word('units.meterUnit', unit) : ''
  const every = cycle && [cycle.everyMonths && t('units.months', { n: cycle.everyMonths }), cycle.everyReading && `${cycle.everyReading} ${unitWord}`].filter(Boolean).join(' / ')
  return (
    <>
      {cycle && (
        <Facts
          items={[
            [t('units.every'), every],
            [t('units.lastService'), `${cycle.lastOn} · ${cycle.lastReading} ${unitWord}`],
            [t('units.nextService'), cycle.nextOn ? `${cycle.nextOn} · ${word('units.by', cycle.nextBy)}` : t('units.nextUnknown')],
          ]}
        />
      )}
      <ul className="stack tight" aria-label={t('units.readings')}>
        {readings.slice(0, 5).map((reading) => (
          <li key={reading.id}>
            {reading.readOn} · {reading.value} {unitWord} {reading.replaced && <span className="tag">{t('units.replaced')}</span>} <span className="muted small">{reading.note}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface Values {
  on: Dayjs
  value?: number
  everyMonths?: number
  everyReading?: number
  replaced?: boolean
  note?: string
}

const body = (act: Act, { on, value, everyMonths, everyReading, replaced, note }: Values) => {
  const day = pickedDate(on)
  if (act === 'service-cycle') return { everyMonths, everyReading, lastOn: day, lastReading: value }
  return act === 'readings' ? { on: day, value, replaced, note } : { on: day, reading: value, note }
}

function MeterDialog({ unitId, act, meter, onClose }: { unitId: number; act: Act; meter: Meter; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const doing = useMeterAct(unitId, act, onClose)
  const needed = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const initial = { on: zonedNow(), everyMonths: meter.cycle?.everyMonths ?? meter.usualMonths ?? undefined, everyReading: meter.cycle?.everyReading ?? meter.usualReading ?? undefined }
  return (
    <Dialog open title={t(`units.act.${act}`)} okText={t('action.save')} confirmLoading={doing.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={(values) => doing.mutate(body(act, values))}>
        <ProblemAlert error={doing.error} />
        {act === 'service-cycle' && (
          <>
            <Form.Item name="everyMonths" label={t('units.everyMonths')}>
              <InputNumber min={1} max={600} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="everyReading" label={t('units.everyReading')}>
              <InputNumber min={1} style={{ width: '100%' }} />
            </Form.Item>
          </>
        )}
        <Form.Item name="on" label={t(act === 'service-cycle' ? 'units.lastService' : 'units.on')} rules={needed(t('units.on'))}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="value" label={t('units.reading')} rules={act === 'readings' ? needed(t('units.reading')) : []}>
          <InputNumber min={0} precision={1} style={{ width: '100%' }} />
        </Form.Item>
        {act === 'readings' && (
          <Form.Item name="replaced" valuePropName="checked">
            <Checkbox>{t('units.replaced')}</Checkbox>
          </Form.Item>
        )}
        {act !== 'service-cycle' && (
          <Form.Item name="note" label={t('units.note')}>
            <Input />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}
