import { useTranslation } from 'react-i18next'
import { Facts } from '@/components/page'

const parts = ['situation', 'impact', 'plan', 'risk'] as const

/** What those who decide must know. The four parts of a formal report are named; any other text stands as it was written. */
export function ReportText({ purpose, text }: { purpose: string; text: string }) {
  const { t } = useTranslation()
  const said = text.split('\n\n')
  if (purpose !== 'MAJOR_REQUEST' || said.length !== parts.length) return <p className="pre">{text}</p>
  return <Facts items={parts.map((part, at) => [t(`approvals.field.${part}`), said[at]])} />
}
