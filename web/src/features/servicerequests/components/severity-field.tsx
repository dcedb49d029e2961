import { Form, Radio } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { LadderRung, Severity } from '@/api/request-types'
import { word } from '@/lib/words'

const house: Severity[] = ['CRITICAL', 'MAJOR', 'MINOR']

/** The grade alone, or the letter's own word with the grade behind it. */
export function gradeOptions(ladder: LadderRung[]): { value: string; label: string }[] {
  // A letter may name one grade only; a caller's trouble may still be of another.
  const unnamed = house.filter((severity) => ladder.every((rung) => rung.severity !== severity)).map((severity) => ({ severity, level: '' }))
  const rungs = [...ladder, ...unnamed].toSorted((a, b) => house.indexOf(a.severity) - house.indexOf(b.severity))
  return rungs.map(({ severity, level }) => {
    const grade = word('severity', severity)
    return { value: `${severity}|${level}`, label: !level || level === grade ? grade : `${level} · ${grade}` }
  })
}

/** Severity in the words of the contract's own ladder. */
export function SeverityField({ ladder }: { ladder: LadderRung[] }) {
  const { t } = useTranslation()
  const label = t('requests.intake.severity')
  const form = Form.useFormInstance()
  const options = gradeOptions(ladder)
  const offered = options.map((option) => option.value).join('\n')
  useEffect(() => {
    // Another contract has other words; a word it does not know is asked again.
    const grade: unknown = form.getFieldValue('grade')
    if (typeof grade === 'string' && !offered.split('\n').includes(grade)) form.setFieldValue('grade', undefined)
  }, [form, offered])
  return (
    <Form.Item label={label} name="grade" extra={ladder.length > 0 ? t('requests.intake.severityHint') : undefined} rules={[{ required: true, message: t('validation.required', { label }) }]}>
      <Radio.Group aria-label={label} optionType="button" options={options} />
    </Form.Item>
  )
}
