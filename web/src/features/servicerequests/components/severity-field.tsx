import { Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LadderRung, Severity } from '@/api/types'
import { word } from '@/lib/words'
import { useLadder } from '../api/get-intake-choices'

const house: Severity[] = ['CRITICAL', 'MAJOR', 'MINOR']

/** The grade alone, or the letter's own word with the grade behind it. */
export function gradeOptions(ladder: LadderRung[]): { value: string; label: string }[] {
  if (ladder.length === 0) return house.map((severity) => ({ value: `${severity}|`, label: word('severity', severity) }))
  return ladder.map(({ severity, level }) => {
    const grade = word('severity', severity)
    return { value: `${severity}|${level}`, label: !level || level === grade ? grade : `${level} · ${grade}` }
  })
}

/** Severity in the words of the contract's own ladder. */
export function SeverityField({ contractId }: { contractId: number | undefined }) {
  const { t } = useTranslation()
  const ladder = useLadder(contractId)
  const label = t('requests.intake.severity')
  return (
    <Form.Item label={label} name="grade" extra={contractId ? t('requests.intake.severityHint') : undefined} rules={[{ required: true, message: t('validation.required', { label }) }]}>
      <Radio.Group aria-label={label} optionType="button" options={gradeOptions(ladder.data ?? [])} />
    </Form.Item>
  )
}
