import { AutoComplete, Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { QueueRow } from '@/api/request-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import type { BulkAct } from '../api/bulk'
import { useQueueChoices } from '../api/get-service-requests'
import { classOptions, kindOptions, severityOptions } from './kinds'

interface BulkDialogProps {
  act: BulkAct
  rows: QueueRow[]
  pending: boolean
  error: unknown
  onSubmit: (body: Record<string, unknown>) => void
  onClose: () => void
}

/** What must be said when acting on many requests; typed text stays when the server refuses. */
export function BulkDialog({ act, rows, pending, error, onSubmit, onClose }: BulkDialogProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Record<string, unknown>>()
  const choices = useQueueChoices()
  const people = (choices.data?.people ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))
  const must = (label: string) => ({ label, rules: [{ required: true, message: t('validation.required', { label }) }] })
  return (
    <Dialog open title={t('requests.bulk.title', { act: t(`requests.bulk.${act}`), n: rows.length })} okText={t(`requests.bulk.${act}`)} confirmLoading={pending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ kind: 'FAULT', requestClass: 'GENERAL' }} onFinish={onSubmit}>
        <ProblemAlert error={error} />
        {act === 'assign' && (
          <Form.Item name="assigneeId" {...must(t('requests.field.assignee'))}>
            <Select showSearch={{ optionFilterProp: 'label' }} loading={choices.isFetching} options={people} />
          </Form.Item>
        )}
        {act === 'child-of' && (
          <Form.Item name="number" extra={t('requests.bulk.parentHint')} {...must(t('requests.bulk.parent'))}>
            <AutoComplete options={rows.map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))} />
          </Form.Item>
        )}
        {act === 'note' && (
          <Form.Item name="text" {...must(t('requests.field.note'))}>
            <Input.TextArea autoSize={{ minRows: 3 }} maxLength={8000} />
          </Form.Item>
        )}
        {act === 'classify' && (
          <>
            <Form.Item name="kind" {...must(t('requests.field.kind'))}>
              <Select options={kindOptions()} />
            </Form.Item>
            <Form.Item name="requestClass" label={t('requests.field.requestClass')}>
              <Radio.Group optionType="button" options={classOptions()} />
            </Form.Item>
          </>
        )}
        {act === 'triage' && (
          <Form.Item name="severity" {...must(t('requests.field.severity'))}>
            <Select options={severityOptions()} />
          </Form.Item>
        )}
        {(act === 'classify' || act === 'triage') && (
          <Form.Item name="reason" {...must(t('requests.field.reason'))}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}
