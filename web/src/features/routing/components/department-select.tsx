import { Select } from 'antd'
import { inLanguage } from '@/lib/words'
import { useDepartments } from '../api/routing'

interface SelectProps {
  id?: string
  value?: number | null
  onChange?: (value: number | undefined) => void
  allowClear?: boolean
  placeholder?: string
}

export function DepartmentSelect(props: SelectProps) {
  const departments = useDepartments()
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      loading={departments.isFetching}
      options={(departments.data ?? []).map((department) => ({ value: department.id, label: inLanguage(department.nameZh, department.nameEn) }))}
    />
  )
}
