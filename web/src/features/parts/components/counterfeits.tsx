import { Button, Form, Input, InputNumber, Table } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counterfeit, Part } from '@/api/parts-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { LoadMore } from '@/components/load-more'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { apiUrl } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { useCounterfeits, useStockPost } from '../api/parts'
import { amount } from './amount'
import { PartPicker, PlacePicker } from './part-picker'

/** What was refused as counterfeit, each with its picture. `photo` is the field a picture is taken with. */
export function Counterfeits({ photo }: { photo: ReactNode }) {
  const { t } = useTranslation()
  const query = useCounterfeits()
  const [refusing, setRefusing] = useState(false)
  return (
    <>
      <Authorized to="parts.write">
        <div className="row" style={{ padding: '10px 0' }}>
          <Button onClick={() => setRefusing(true)}>{t('parts.refuseCounterfeit')}</Button>
        </div>
      </Authorized>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('parts.noCounterfeits')} />}>
        {(rows) => (
          <Scroll>
            <Table<Counterfeit>
              aria-label={t('parts.counterfeits')}
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={rows}
              columns={[
                { key: 'part', title: t('parts.part'), render: (_, row) => `${row.number} ${row.name}` },
                { key: 'quantity', title: t('parts.quantity'), align: 'right', render: (_, row) => amount(row.quantity, '') },
                { key: 'serial', title: t('parts.serial'), render: (_, row) => row.serial || '–' },
                { key: 'source', title: t('parts.source'), render: (_, row) => row.source },
                { key: 'note', title: t('parts.why'), render: (_, row) => row.note },
                { key: 'at', title: t('parts.when'), render: (_, row) => <span className="nowrap">{`${instant(row.at)} ${row.by}`}</span> },
                {
                  key: 'photo',
                  render: (_, row) => (
                    <a href={apiUrl(`/counterfeits/${row.id}/photo`)} target="_blank" rel="noreferrer">
                      {t('parts.photo')}
                    </a>
                  ),
                },
              ]}
            />
          </Scroll>
        )}
      </QueryStates>
      <LoadMore query={query} />
      {refusing && <CounterfeitDialog photo={photo} onClose={() => setRefusing(false)} />}
    </>
  )
}

function CounterfeitDialog({ photo, onClose }: { photo: ReactNode; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Record<string, unknown>>()
  const [part, setPart] = useState<Part>()
  const post = useStockPost('/counterfeits', onClose)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Dialog open title={t('parts.refuseCounterfeit')} okText={t('parts.refuse')} confirmLoading={post.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ quantity: 1 }} onFinish={(values) => post.mutate(values)}>
        <ProblemAlert error={post.error} />
        <Form.Item name="partId" label={t('parts.part')} rules={required(t('parts.part'))}>
          <PartPicker onChange={(_, chosen) => setPart(chosen)} />
        </Form.Item>
        <div className="intake-pair">
          <Form.Item name="quantity" label={t('parts.quantity')}>
            <InputNumber min={1} disabled={part?.serialized === true} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="serial" label={t('parts.serial')}>
            <Input autoComplete="off" />
          </Form.Item>
        </div>
        <Form.Item name="placeId" label={t('parts.foundIn')} extra={t('parts.foundHint')}>
          <PlacePicker />
        </Form.Item>
        <Form.Item name="source" label={t('parts.source')} rules={required(t('parts.source'))}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="note" label={t('parts.why')} rules={required(t('parts.why'))}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="image" label={t('parts.photo')} rules={required(t('parts.photo'))}>
          {photo}
        </Form.Item>
      </Form>
    </Dialog>
  )
}
