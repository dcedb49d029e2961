import { DatePicker } from 'antd'
import { useTranslation } from 'react-i18next'
import { apiUrl } from '@/lib/api-client'
import { PdfLink } from '@/components/pdf-link'
import { pickedDate, pickerDate } from '@/lib/zoned'

export interface Period {
  from: string
  to: string
}

interface PeriodBarProps {
  contractId: number
  period: Period
  onChange: (period: Period) => void
}

/** The period of ledger and proof, and the proof itself to hand to the customer. */
export function PeriodBar({ contractId, period, onChange }: PeriodBarProps) {
  const { t } = useTranslation()
  const query = { from: period.from || undefined, to: period.to || undefined }
  return (
    <div className="row">
      <DatePicker aria-label={t('contracts.proof.from')} placeholder={t('contracts.proof.from')} value={pickerDate(period.from)} onChange={(day) => onChange({ ...period, from: pickedDate(day) ?? '' })} />
      <DatePicker aria-label={t('contracts.proof.to')} placeholder={t('contracts.proof.to')} value={pickerDate(period.to)} onChange={(day) => onChange({ ...period, to: pickedDate(day) ?? '' })} />
      <PdfLink path={`/contracts/${contractId}/proof.pdf`} query={query} label={t('contracts.proof.pdf')} />
      <a href={apiUrl(`/contracts/${contractId}/proof`, query)} target="_blank" rel="noreferrer">
        {t('contracts.proof.json')}
      </a>
    </div>
  )
}
