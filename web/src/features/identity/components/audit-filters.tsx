import { DatePicker, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '@/components/search-box'
import { auditAct, auditThing } from '@/lib/audit-words'
import { pickedDate, pickerDate } from '@/lib/zoned'
import { useUrlState } from '@/lib/use-url-state'
import { useAuditActions } from '../api/audit'

/** Who, what, which record, when. */
export function AuditFilters() {
  const { t } = useTranslation()
  const [actor, setActor] = useUrlState('actor')
  const [action, setAction] = useUrlState('action')
  const [subject, setSubject] = useUrlState('subject')
  return (
    <div className="row" role="search" aria-label={t('admin.audit.filters')}>
      <SearchBox label={t('admin.audit.byActor')} value={actor} onChange={setActor} />
      <ActionFilter value={action} onChange={setAction} />
      <SearchBox label={t('admin.audit.bySubject')} value={subject} onChange={setSubject} />
      <Day name="from" label={t('admin.audit.from')} />
      <Day name="to" label={t('admin.audit.to')} />
    </div>
  )
}

/** All acts of a kind by its word and a dot, or one of them. */
function ActionFilter({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation()
  const actions = useAuditActions()
  const known = actions.data ?? []
  const things = [...new Set(known.map((action) => action.slice(0, action.indexOf('.'))))]
  const options = [
    ...things.map((thing) => ({ value: `${thing}.`, label: t('audit.all', { thing: auditThing(thing) }) })),
    ...known.map((action) => ({ value: action, label: auditAct(action) })),
  ]
  return (
    <Select
      aria-label={t('admin.audit.action')}
      placeholder={t('admin.audit.anyAction')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={actions.isFetching}
      value={value || undefined}
      onChange={(chosen?: string) => onChange(chosen ?? '')}
      options={options}
      popupMatchSelectWidth={false}
      style={{ width: 220 }}
    />
  )
}

function Day({ name, label }: { name: string; label: string }) {
  const [day, setDay] = useUrlState(name)
  return <DatePicker aria-label={label} placeholder={label} value={pickerDate(day)} onChange={(picked) => setDay(pickedDate(picked) ?? '')} />
}
