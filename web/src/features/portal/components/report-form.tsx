import { Button, Form, Input, Radio, Select, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PortalChoices } from '@/api/portal-types'
import type { RequestKind } from '@/api/request-types'
import { ProblemAlert } from '@/components/problem-alert'
import { api } from '@/lib/api-client'
import { useIntentions } from '@/lib/idempotency'
import { word } from '@/lib/words'
import { handIn, usePortalAct } from '../api/portal'

interface Fields {
  kind: RequestKind
  unitId?: number
  contractId?: number
  rung: string
  title: string
  description?: string
  photos?: { originFileObj?: Blob }[]
}

const plain = ['CRITICAL', 'MAJOR', 'MINOR'] as const

interface ReportFormProps {
  choices: PortalChoices
  kind?: RequestKind
  unitId?: number
  about?: string
  onOpened: (id: number) => void
}

/** A report in the customer's words, at a level of his contract's own ladder. */
export function ReportForm({ choices, kind = 'FAULT', unitId, about, onOpened }: ReportFormProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Fields>()
  const intentions = useIntentions()
  const chosen = Form.useWatch('contractId', form)
  const chosenUnit = Form.useWatch('unitId', form)
  const unit = choices.units.find((each) => each.id === chosenUnit)
  const contractId = unit ? unit.contractId : (chosen ?? (choices.contracts.length === 1 ? choices.contracts[0]?.id : undefined))
  const ladder = choices.contracts.find((each) => each.id === contractId)?.ladder ?? []
  const rungs = ladder.length > 0 ? ladder.map((rung) => ({ value: `${rung.severity} ${rung.level}`, label: rung.level })) : plain.map((value) => ({ value: `${value} `, label: word('severity', value) }))
  const open = usePortalAct(
    async ({ photos, rung, ...said }: Fields) => {
      const [severity, level] = [rung.slice(0, rung.indexOf(' ')), rung.slice(rung.indexOf(' ') + 1)]
      const body = { ...said, description: said.description ?? '', severity, level: level || null, contractId: contractId ?? null, unitId: said.unitId ?? null }
      const receipt = await api.post<{ id: number }>('/portal/requests', body, { idempotencyKey: intentions.keyFor(body) })
      await handIn(receipt.id, (photos ?? []).flatMap((photo) => photo.originFileObj ?? []))
      return receipt.id
    },
    onOpened,
  )
  const required = (label: string) => [{ required: true, whitespace: true, message: t('validation.required', { label }) }]
  return (
    <Form<Fields> form={form} layout="vertical" initialValues={{ kind, unitId, title: about ? t('portal.about', { number: about }) : undefined }} onFinish={(fields) => open.mutate(fields)}>
      <Form.Item name="kind" label={t('portal.kind')}>
        <Select size="large" options={choices.kinds.map((value) => ({ value, label: word('requestKind', value) }))} />
      </Form.Item>
      <Form.Item name="unitId" label={t('portal.unit')}>
        <Select size="large" allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={t('portal.noUnit')} options={choices.units.map((each) => ({ value: each.id, label: `${each.model} ${each.serial}` }))} />
      </Form.Item>
      {!unit && choices.contracts.length > 1 && (
        <Form.Item name="contractId" label={t('portal.contract')}>
          <Select size="large" allowClear options={choices.contracts.map((each) => ({ value: each.id, label: `${each.number} ${each.title}` }))} />
        </Form.Item>
      )}
      <Form.Item name="rung" label={t(ladder.length > 0 ? 'portal.levelOfContract' : 'portal.level')} rules={[{ required: true, message: t('validation.required', { label: t('portal.level') }) }]}>
        <Radio.Group className="stack tight" options={rungs} />
      </Form.Item>
      <Form.Item name="title" label={t('portal.title')} rules={required(t('portal.title'))}>
        <Input size="large" maxLength={200} />
      </Form.Item>
      <Form.Item name="description" label={t('portal.description')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={8000} />
      </Form.Item>
      <Form.Item name="photos" label={t('portal.photos')} valuePropName="fileList" getValueFromEvent={(event: { fileList: unknown[] }) => event.fileList}>
        <Upload accept="image/*,application/pdf" multiple maxCount={10} beforeUpload={() => false}>
          <Button>{t('portal.addPhotos')}</Button>
        </Upload>
      </Form.Item>
      <ProblemAlert error={open.error} />
      <Button type="primary" size="large" htmlType="submit" block loading={open.isPending}>
        {t('portal.send')}
      </Button>
    </Form>
  )
}
