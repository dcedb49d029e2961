import { useQueries, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { CommitmentRow } from '@/api/clause-types'
import type { CustomerRow } from '@/api/customer-types'
import type { Engineer, Page, Person } from '@/api/types'
import { api } from '@/lib/api-client'
import { packedColleagues } from '@/lib/field/packed'
import { useSessionUser } from '@/lib/session'
import { useDebounced } from '@/lib/use-debounced'
import { inLanguage } from '@/lib/words'

/** What antd's Form gives to a field: value, onChange and the id its label points to. */
interface FieldProps<T> {
  id?: string
  value?: T
  onChange?: (value: T) => void
  'aria-label'?: string
}

function useList<T>(path: string, q: string) {
  return useQuery({
    queryKey: ['picker', path, q],
    queryFn: ({ signal }) => api.get<Page<T> | T[]>(path, { q, limit: 50 }, signal),
    select: (found) => (Array.isArray(found) ? found : found.items),
  })
}

/** `chosenName` names a customer that was chosen elsewhere and may not be among those found. */
export function CustomerPicker({ chosenName, ...props }: FieldProps<number> & { chosenName?: string }) {
  const [typed, setTyped] = useState('')
  const customers = useList<CustomerRow>('/customers', useDebounced(typed, 250))
  const found = (customers.data ?? []).map((row) => ({ value: row.id, label: `${row.name} · ${row.number}` }))
  const missing = props.value !== undefined && chosenName && found.every((option) => option.value !== props.value)
  return (
    <Select
      {...props}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={customers.isFetching}
      options={missing ? [{ value: props.value, label: chosenName }, ...found] : found}
    />
  )
}

export function CommitmentPicker(props: FieldProps<number>) {
  const commitments = useList<CommitmentRow>('/commitments', '')
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      loading={commitments.isFetching}
      options={(commitments.data ?? []).map((row) => ({ value: row.id, label: `${row.title} · v${row.latestVersion}` }))}
    />
  )
}

/** Several customers; those chosen before are named though they are not among those found. */
export function CustomersPicker(props: FieldProps<number[]> & { placeholder?: string }) {
  const [typed, setTyped] = useState('')
  const customers = useList<CustomerRow>('/customers', useDebounced(typed, 250))
  const found = (customers.data ?? []).map((row) => ({ value: row.id, label: row.name }))
  const missing = (props.value ?? []).filter((id) => found.every((option) => option.value !== id))
  const named = useQueries({ queries: missing.map((id) => ({ queryKey: ['picker', '/customers', 'one', id], queryFn: () => api.get<CustomerRow>(`/customers/${id}`) })) })
  const chosen = missing.map((id, at) => ({ value: id, label: named[at]?.data?.name ?? String(id) }))
  return <Select {...props} mode="multiple" showSearch={{ filterOption: false, onSearch: setTyped }} loading={customers.isFetching} options={[...chosen, ...found]} />
}

/** Several departments of the house. */
export function DepartmentsPicker(props: FieldProps<number[]>) {
  const departments = useList<{ id: number; nameZh: string; nameEn: string }>('/departments', '')
  return (
    <Select
      {...props}
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      loading={departments.isFetching}
      options={(departments.data ?? []).map((department) => ({ value: department.id, label: inLanguage(department.nameZh, department.nameEn) }))}
    />
  )
}

/** Everybody who can sign in, several at once. */
export function ColleaguesPicker(props: FieldProps<number[]>) {
  const colleagues = useList<Person>('/colleagues', '')
  return (
    <Select
      {...props}
      mode="multiple"
      showSearch={{ optionFilterProp: 'label' }}
      loading={colleagues.isFetching}
      options={(colleagues.data ?? []).map((person) => ({ value: person.id, label: person.displayName }))}
    />
  )
}

/** Engineers; with `self`, the signed-in person too. */
export function PersonPicker({ self = false, ...props }: FieldProps<number> & { self?: boolean }) {
  const { user } = useSessionUser()
  const engineers = useList<Engineer>('/engineers', '')
  // Without a network, those who were taken along with the day.
  const packed = useQuery({ queryKey: ['picker', 'packed-engineers'], queryFn: packedColleagues, enabled: engineers.data === undefined, networkMode: 'always', staleTime: 0 })
  const people = engineers.data ?? packed.data ?? []
  const withSelf = self && user && people.every((person) => person.id !== user.id) ? [{ id: user.id, displayName: user.displayName }, ...people] : people
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      loading={engineers.isFetching}
      options={withSelf.map((person) => ({ value: person.id, label: person.displayName }))}
    />
  )
}

/** Anybody of the house who may be asked to do something. */
export function ColleaguePicker(props: FieldProps<number>) {
  const colleagues = useList<Engineer>('/colleagues', '')
  return (
    <Select
      style={{ width: '100%' }}
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      loading={colleagues.isFetching}
      options={(colleagues.data ?? []).map((person) => ({ value: person.id, label: person.displayName }))}
    />
  )
}
