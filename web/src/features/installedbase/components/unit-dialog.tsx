import { useTranslation } from 'react-i18next'
import { RecordDialog } from '@/components/record-dialog'
import { useRegisterUnit } from '../api/units'

export function UnitDialog({ customerId, onClose }: { customerId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const register = useRegisterUnit(customerId, onClose)
  return (
    <RecordDialog
      title={t('parties.addUnit')}
      fields={[
        { name: 'serial', label: t('parties.unit.serial'), required: true },
        { name: 'model', label: t('parties.unit.model'), required: true },
        { name: 'name', label: t('parties.unit.name') },
        { name: 'installedOn', label: t('parties.unit.installedOn'), kind: 'date' },
        { name: 'acceptedOn', label: t('parties.unit.acceptedOn'), kind: 'date' },
      ]}
      pending={register.isPending}
      error={register.error}
      onSubmit={(values) => register.mutate(values)}
      onClose={onClose}
    />
  )
}
