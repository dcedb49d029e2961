import { Button, DatePicker, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '@/api/customer-types'
import type { UnitStage } from '@/api/unit-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { SignaturePad } from '@/components/signature-pad'
import { keptSignature } from '@/lib/kept-signature'
import { word } from '@/lib/words'
import { pickedDate, zonedNow } from '@/lib/zoned'
import { uploaded, useUnitAct } from '../api/units'

interface Values {
  on: Dayjs
  person?: string
  note?: string
  carrier?: string
  waybill?: string
  findings?: { kind: string; text: string }[]
  signer?: string
  image?: string
}

const kinds = ['SHORTAGE', 'DAMAGE', 'WRONG', 'SURPLUS', 'OTHER']

/** Enters the next step of a unit's life, with what proves it. */
export function StepDialog({ unit, to, onClose }: { unit: Unit; to: UnitStage | 'TRANSIT' | 'DOCUMENT'; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [files, setFiles] = useState<File[]>([])
  const [failed, setFailed] = useState<unknown>()
  const note = to === 'TRANSIT' || to === 'DOCUMENT'
  const act = useUnitAct(unit, note ? 'notes' : 'steps', onClose)
  const needed = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const submit = async ({ on, image, note: text, ...rest }: Values) => {
    setFailed(undefined)
    try {
      const fileIds = await uploaded(files)
      const signatureId = image ? await keptSignature(image) : undefined
      const day = pickedDate(on)
      act.mutate(note ? { kind: to, on: day, person: rest.person, text, fileIds } : { ...rest, to, on: day, note: text, fileIds, signatureId })
    } catch (error) {
      setFailed(error)
    }
  }
  const title = word('parties.unitEvent', to)
  return (
    <Dialog open title={title} okText={t('action.save')} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={{ on: zonedNow() }} onFinish={(values) => void submit(values)}>
        <ProblemAlert error={failed ?? act.error} />
        <Form.Item name="on" label={t('units.on')} rules={needed(t('units.on'))}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        {to === 'SHIPPED' && (
          <>
            <Form.Item name="carrier" label={t('units.carrier')}>
              <Input />
            </Form.Item>
            <Form.Item name="waybill" label={t('units.waybill')}>
              <Input />
            </Form.Item>
          </>
        )}
        <Form.Item name="person" label={to === 'DELIVERED' ? t('units.receiver') : t('units.person')} rules={to === 'DELIVERED' ? needed(t('units.receiver')) : []}>
          <Input />
        </Form.Item>
        {to === 'UNPACKED' && <Unpacked />}
        <Form.Item name="note" label={t(to === 'SCRAPPED' ? 'units.scrapReason' : 'units.note')} rules={note || to === 'SCRAPPED' ? needed(t('units.note')) : []}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
        <label className="stack tight">
          <span>{t('units.files')}</span>
          <input type="file" multiple onChange={(event) => setFiles([...(event.target.files ?? [])])} />
        </label>
      </Form>
    </Dialog>
  )
}

/** What was wrong, and who signed. */
function Unpacked() {
  const { t } = useTranslation()
  const needed = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <>
      <Form.List name="findings">
        {(rows, { add, remove }) => (
          <div className="stack" role="group" aria-label={t('units.findings')} style={{ marginBottom: 16 }}>
            <span>{t('units.findings')}</span>
            {rows.map((row) => (
              <div key={row.key} className="row">
                <Form.Item name={[row.name, 'kind']} initialValue="SHORTAGE" noStyle>
                  <Select aria-label={t('units.findingKind')} style={{ width: 120 }} options={kinds.map((value) => ({ value, label: word('units.finding', value) }))} />
                </Form.Item>
                <Form.Item name={[row.name, 'text']} noStyle rules={needed(t('units.findingText'))}>
                  <Input aria-label={t('units.findingText')} />
                </Form.Item>
                <Button onClick={() => remove(row.name)}>{t('units.removeFinding')}</Button>
              </div>
            ))}
            <Button onClick={() => add()}>{t('units.addFinding')}</Button>
          </div>
        )}
      </Form.List>
      <Form.Item name="signer" label={t('units.signer')} rules={needed(t('units.signer'))}>
        <Input />
      </Form.Item>
      <Form.Item name="image" rules={[{ required: true, message: t('workOrders.sign.empty') }]}>
        <SignaturePad />
      </Form.Item>
    </>
  )
}
