import { useTranslation } from 'react-i18next'
import type { Customer } from '@/api/customer-types'
import { RecordDialog, type RecordField } from '@/components/record-dialog'
import { useSaveCustomer } from '../api/customers'

interface CustomerDialogProps {
  existing?: Customer
  onClose: () => void
  onSaved: (saved: Customer) => void
}

export function CustomerDialog({ existing, onClose, onSaved }: CustomerDialogProps) {
  const { t } = useTranslation()
  const save = useSaveCustomer(existing, onSaved)
  const fields: RecordField[] = [
    { name: 'name', label: t('parties.field.name'), required: true },
    { name: 'shortName', label: t('parties.field.shortName') },
    { name: 'region', label: t('parties.field.region') },
    { name: 'address', label: t('parties.field.address') },
    { name: 'note', label: t('parties.field.note'), kind: 'area' },
  ]
  return (
    <RecordDialog
      title={existing ? t('parties.edit') : t('parties.create')}
      fields={fields}
      initial={existing && { ...existing }}
      pending={save.isPending}
      error={save.error}
      onSubmit={(values) => save.mutate(values)}
      onClose={onClose}
    />
  )
}
