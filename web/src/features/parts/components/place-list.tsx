import { Button, Checkbox, Form, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '@/api/parts-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { PersonPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { usePlaces, useStockPost, useStockPut } from '../api/parts'

const kinds = ['CENTRE', 'BRANCH', 'VAN', 'ENGINEER'] as const

/** The stores. */
export function PlaceList() {
  const { t } = useTranslation()
  const query = usePlaces()
  const [editing, setEditing] = useState<Place | 'new'>()
  return (
    <>
      <Authorized to="parts.write">
        <div className="row" style={{ padding: '10px 0' }}>
          <Button onClick={() => setEditing('new')}>{t('parts.newPlace')}</Button>
        </div>
      </Authorized>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('parts.noPlaces')} />}>
        {(rows) => (
          <Scroll>
            <Table<Place>
              className="cards-on-phone"
              aria-label={t('parts.places')}
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={rows}
              columns={[
                { key: 'name', title: t('parts.placeName'), render: (_, row) => <strong>{row.name}</strong> },
                { key: 'kind', title: t('parts.kind'), render: (_, row) => t(`parts.placeKind.${row.kind}`) },
                { key: 'keeper', title: t('parts.keeper'), render: (_, row) => row.keeperName || '–' },
                { key: 'closed', title: t('parts.state'), render: (_, row) => (row.closed ? <span className="tag quiet">{t('parts.closed')}</span> : t('parts.open')) },
                {
                  key: 'act',
                  width: 90,
                  render: (_, row) => (
                    <Authorized to="parts.write">
                      <Button size="small" onClick={() => setEditing(row)}>
                        {t('action.edit')}
                      </Button>
                    </Authorized>
                  ),
                },
              ]}
            />
          </Scroll>
        )}
      </QueryStates>
      {editing && <PlaceDialog place={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}

function PlaceDialog({ place, onClose }: { place?: Place; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Record<string, unknown>>()
  const kind = Form.useWatch<string | undefined>('kind', form)
  const create = useStockPost('/stock-places', onClose)
  const change = useStockPut(`/stock-places/${place?.id ?? 0}`, place?.version ?? 0, onClose)
  const act = place ? change : create
  const initial = { ...place, keeperId: place?.keeperId ?? undefined, kind: place?.kind ?? 'BRANCH', closed: place?.closed ?? false }
  return (
    <Dialog open title={t(place ? 'parts.editPlace' : 'parts.newPlace')} okText={t('action.save')} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(values) => act.mutate(values)}>
        <ProblemAlert error={act.error} />
        <Form.Item name="name" label={t('parts.placeName')} rules={[{ required: true, message: t('validation.required', { label: t('parts.placeName') }) }]}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item name="kind" label={t('parts.kind')}>
          <Select disabled={place !== undefined} options={kinds.map((value) => ({ value, label: t(`parts.placeKind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="keeperId" label={t('parts.keeper')} rules={kind === 'ENGINEER' ? [{ required: true, message: t('validation.required', { label: t('parts.keeper') }) }] : []}>
          <PersonPicker />
        </Form.Item>
        <Form.Item name="closed" valuePropName="checked">
          <Checkbox>{t('parts.closed')}</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  )
}
