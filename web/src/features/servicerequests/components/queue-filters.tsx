import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page } from '@/api/types'
import { currentLanguage } from '@/i18n'
import { api, apiUrl } from '@/lib/api-client'
import { useMay } from '@/lib/session'
import { inLanguage } from '@/lib/words'
import { useDebounced } from '@/lib/use-debounced'
import { useQueueChoices } from '../api/get-service-requests'
import { channelOptions, classOptions, kindOptions, severityOptions, stageOptions } from './kinds'
import { narrowing, useQueueAddress, type FilterName } from './queue-address'

interface Option {
  value: string
  label: string
}

interface FilterProps {
  name: FilterName
  label: string
  placeholder: string
  options: Option[]
  width?: number
  onSearch?: (typed: string) => void
}

function Filter({ name, label, placeholder, options, width = 144, onSearch }: FilterProps) {
  const { params, set } = useQueueAddress()
  const value = params.get(name) ?? undefined
  const known = value === undefined || options.some((option) => option.value === value)
  return (
    <Select
      aria-label={label}
      allowClear
      placeholder={placeholder}
      value={value}
      onChange={(chosen?: string) => set({ [name]: chosen })}
      showSearch={onSearch ? { filterOption: false, onSearch } : { optionFilterProp: 'label' }}
      options={known ? options : [{ value, label: value }, ...options]}
      popupMatchSelectWidth={false}
      style={{ width }}
    />
  )
}

/** Customers or contracts are too many for a list: the server is asked for what is typed, and for the name of what is chosen. */
function Looked({ name, label, placeholder, path, naming }: { name: 'customer' | 'contract'; label: string; placeholder: string; path: string; naming: (row: Record<string, unknown>) => string }) {
  const { params } = useQueueAddress()
  const chosen = params.get(name)
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed, 250)
  const found = useQuery({ queryKey: ['picker', path, q], queryFn: ({ signal }) => api.get<Page<Record<string, unknown>>>(path, { q, limit: 50 }, signal) })
  const named = useQuery({ queryKey: ['picker', path, 'one', chosen], enabled: chosen !== null, queryFn: ({ signal }) => api.get<Record<string, unknown>>(`${path}/${chosen}`, undefined, signal) })
  const options = (found.data?.items ?? []).map((row) => ({ value: String(row['id']), label: naming(row) }))
  const one = named.data && chosen && !options.some((option) => option.value === chosen) ? [{ value: chosen, label: naming(named.data) }] : []
  return <Filter name={name} label={label} placeholder={placeholder} options={[...one, ...options]} width={180} onSearch={setTyped} />
}

/** Narrows the queue; each choice stands in the address. */
export function QueueFilters() {
  const { t } = useTranslation()
  const { params, filter, set } = useQueueAddress()
  const may = useMay()
  const choices = useQueueChoices()
  const people = [{ value: '0', label: t('requests.nobody') }, ...(choices.data?.people ?? []).map(({ id, displayName }) => ({ value: String(id), label: displayName }))]
  const departments = [{ value: '0', label: t('routing.desk') }, ...(choices.data?.departments ?? []).map(({ id, nameZh, nameEn }) => ({ value: String(id), label: inLanguage(nameZh, nameEn) }))]
  const levels = (choices.data?.levels ?? []).map((level) => ({ value: level, label: level }))
  const narrowed = narrowing.some((name) => params.get(name))
  const lang = currentLanguage() === 'en' ? 'en' : 'zh'
  return (
    <div className="row queue-filters hide-phone" role="group" aria-label={t('requests.desk.filters')}>
      {may('customers.read') && <Looked name="customer" label={t('requests.fact.customer')} placeholder={t('requests.desk.anyCustomer')} path="/customers" naming={(row) => String(row['name'])} />}
      {may('contracts.read') && <Looked name="contract" label={t('requests.fact.contract')} placeholder={t('requests.desk.anyContract')} path="/contracts" naming={(row) => `${String(row['number'])} ${String(row['title'])}`} />}
      <Filter name="assignee" label={t('requests.fact.assignee')} placeholder={t('requests.desk.anyAssignee')} options={people} />
      <Filter name="department" label={t('routing.filter')} placeholder={t('routing.anyDepartment')} options={departments} />
      <Filter name="kind" label={t('requests.fact.kind')} placeholder={t('requests.kindFilter')} options={kindOptions()} />
      <Filter name="class" label={t('requests.field.requestClass')} placeholder={t('requests.classFilter')} options={classOptions()} />
      <Filter name="severity" label={t('requests.column.severity')} placeholder={t('requests.desk.anySeverity')} options={severityOptions()} />
      {levels.length > 0 && <Filter name="level" label={t('requests.desk.level')} placeholder={t('requests.desk.anyLevel')} options={levels} />}
      <Filter name="stage" label={t('requests.fact.stage')} placeholder={t('requests.desk.anyStage')} options={stageOptions()} width={128} />
      <Filter name="channel" label={t('requests.desk.channel')} placeholder={t('requests.desk.anyChannel')} options={channelOptions()} width={128} />
      {filter.view !== 'closed' && (
        <Select
          aria-label={t('requests.desk.sort')}
          value={filter.sort ?? 'due'}
          onChange={(value: string) => set({ sort: value === 'due' ? undefined : value })}
          options={[
            { value: 'due', label: t('requests.desk.byDue') },
            { value: 'newest', label: t('requests.desk.byNewest') },
          ]}
          style={{ width: 150 }}
        />
      )}
      {narrowed && <Button onClick={() => set(Object.fromEntries(narrowing.map((name) => [name, undefined])))}>{t('requests.desk.clear')}</Button>}
      <a className="nowrap" href={apiUrl('/service-requests/export.csv', { ...filter, lang })} download title={t('requests.desk.exportHint')}>
        <DownloadOutlined /> {t('requests.desk.export')}
      </a>
    </div>
  )
}
