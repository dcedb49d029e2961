import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '@/api/types'
import type { WorkOrder } from '@/api/visit-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useEngineers, useGoAlong } from '../api/companions'

/** The office says who goes along. */
export function CompanionsButton({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (!order.engineer || order.status === 'COMPLETED' || order.status === 'CANCELLED') return null
  return (
    <Authorized to="workorders.dispatch">
      <Button onClick={() => setOpen(true)}>{t('field.crew.edit')}</Button>
      {open && <CompanionsDialog order={order} onClose={() => setOpen(false)} />}
    </Authorized>
  )
}

function CompanionsDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState(() => order.chapters?.crew?.companions.map(({ id }) => id) ?? [])
  const say = useGoAlong(order.id, () => {
    void message.success(t('field.crew.saved'))
    onClose()
  })
  return (
    <Dialog open title={t('field.crew.edit')} confirmLoading={say.isPending} onOk={() => say.mutate({ engineerIds: chosen, version: order.version })} onCancel={onClose}>
      <div className="stack">
        <ProblemAlert error={say.error} />
        <p className="muted">{t('field.crew.hint')}</p>
        <CompanionPicker value={chosen} onChange={setChosen} leader={order.engineer?.id} known={order.chapters?.crew?.companions ?? []} />
      </div>
    </Dialog>
  )
}

interface PickerProps {
  value: number[]
  onChange: (ids: number[]) => void
  leader: number | undefined
  known: Person[]
}

function CompanionPicker({ value, onChange, leader, known }: PickerProps) {
  const { t } = useTranslation()
  const engineers = useEngineers()
  const people = [...(engineers.data ?? []), ...known.filter(({ id }) => engineers.data?.every((each) => each.id !== id) ?? true)]
  return (
    <Select
      mode="multiple"
      aria-label={t('field.crew.edit')}
      style={{ width: '100%' }}
      value={value}
      onChange={onChange}
      loading={engineers.isFetching}
      showSearch={{ optionFilterProp: 'label' }}
      options={people.filter(({ id }) => id !== leader).map(({ id, displayName }) => ({ value: id, label: displayName }))}
    />
  )
}
