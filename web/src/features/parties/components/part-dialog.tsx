import { useTranslation } from 'react-i18next'
import type { Contact, Site } from '@/api/customer-types'
import { RecordDialog, type RecordField } from '@/components/record-dialog'
import { useSavePart } from '../api/customers'

interface PartDialogProps<T> {
  customerId: number
  existing?: T
  onClose: () => void
}

export function ContactDialog({ customerId, existing, onClose }: PartDialogProps<Contact>) {
  const { t } = useTranslation()
  const save = useSavePart(customerId, 'contacts', existing?.id, onClose)
  const fields: RecordField[] = [
    { name: 'name', label: t('parties.contact.name'), required: true },
    { name: 'title', label: t('parties.contact.title') },
    { name: 'phone', label: t('parties.contact.phone'), kind: 'tel' },
    { name: 'mobile', label: t('parties.contact.mobile'), kind: 'tel' },
    { name: 'email', label: t('parties.contact.email'), kind: 'email' },
  ]
  return <RecordDialog title={t('parties.addContact')} fields={fields} initial={existing && { ...existing }} pending={save.isPending} error={save.error} onSubmit={(values) => save.mutate(values)} onClose={onClose} />
}

export function SiteDialog({ customerId, existing, onClose }: PartDialogProps<Site>) {
  const { t } = useTranslation()
  const save = useSavePart(customerId, 'sites', existing?.id, onClose)
  const fields: RecordField[] = [
    { name: 'name', label: t('parties.site.name'), required: true },
    { name: 'address', label: t('parties.site.address') },
  ]
  return <RecordDialog title={t('parties.addSite')} fields={fields} initial={existing && { ...existing }} pending={save.isPending} error={save.error} onSubmit={(values) => save.mutate(values)} onClose={onClose} />
}
