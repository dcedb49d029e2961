import { DatePicker, Form, Input, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { FileIds } from '@/components/file-ids'
import { ProblemAlert } from '@/components/problem-alert'
import type { Query } from '@/lib/api-client'
import { pickedDate, zonedNow } from '@/lib/zoned'
import { useFileDocument, useUnitCount } from '../api/units'

interface Values {
  on: Dayjs
  person?: string
  text: string
  fileIds?: number[]
}

/** One document for many units: those that were ticked, or all the filter shows. */
export function DocumentDialog({ chosen, filter, onClose }: { chosen: number[]; filter: Query; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [all, setAll] = useState(chosen.length === 0)
  const count = useUnitCount(filter)
  const file = useFileDocument(onClose)
  const needed = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const submit = ({ on, person, text, fileIds }: Values) => file.mutate({ which: all ? { filter } : { ids: chosen }, note: { kind: 'DOCUMENT', on: pickedDate(on), person, text, fileIds } })
  return (
    <Dialog open title={t('units.documents')} okText={t('action.save')} confirmLoading={file.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={{ on: zonedNow() }} onFinish={submit}>
        <ProblemAlert error={file.error} />
        <Form.Item label={t('units.documentFor')}>
          <Radio.Group value={all} onChange={(event) => setAll(event.target.value as boolean)}>
            {chosen.length > 0 && <Radio value={false}>{t('units.documentChosen', { n: chosen.length })}</Radio>}
            <Radio value>{t('units.documentAll', { n: count.data?.units ?? '…' })}</Radio>
          </Radio.Group>
        </Form.Item>
        <Form.Item name="text" label={t('units.documentName')} rules={needed(t('units.documentName'))}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="fileIds" label={t('units.files')} rules={needed(t('units.files'))}>
          <FileIds />
        </Form.Item>
        <Form.Item name="on" label={t('units.on')} rules={needed(t('units.on'))}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="person" label={t('units.person')}>
          <Input maxLength={60} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
