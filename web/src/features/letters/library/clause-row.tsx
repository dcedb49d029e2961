import { DeleteOutlined, EditOutlined, EyeInvisibleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClauseTerms } from '@/api/letter-types'
import { calendarWords, word } from '@/lib/words'
import { clauseTypes, fieldsOf, type ClauseField } from '../components/clause-fields'
import { calendars, channels, periods, severities, units } from '../components/corrections'
import { ChoiceCell, NumberCell, TextCell } from './cells'
import type { DraftRow, TemplateDraft } from './use-template-draft'

/** How a clause fared in the written letter: taken as meant, read otherwise, said in other words than its own, or left out. */
export type Written = 'understood' | 'unread' | 'reworded' | 'omitted' | undefined

export interface RowProps {
  row: DraftRow
  number: number
  chosen: boolean
  written: Written
  editable: boolean
  change: TemplateDraft['change']
  remove: TemplateDraft['remove']
  onChoose: (key: number) => void
  onPoint: (key: number | undefined) => void
  onEdit: (row: DraftRow) => void
}

export const columns = ['type', 'value', 'unit', 'per', 'severity', 'channel', 'calendar'] as const

export const ClauseRow = memo(function ClauseRow({ row, number, chosen, written, editable, change, remove, onChoose, onPoint, onEdit }: RowProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const { key, clause } = row
  const label = (field: ClauseField | 'type') => `${t(`letters.field.${field}`)} ${number}`
  const asked = (field: ClauseField) => fieldsOf(clause.type).includes(field) || (clause[field] != null && clause[field] !== 'any')
  const wordy = (['condition', 'applies_to'] as const).filter((field) => clause[field] || (chosen && editable && asked(field)))
  const set = (edit: Partial<ClauseTerms>) => change(key, edit)
  useEffect(() => {
    if (chosen && !body.current?.contains(document.activeElement)) body.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the keyboard chooses a row by focusing its fields
    <tbody ref={body} className={chosen ? 'chosen' : undefined} onMouseEnter={() => onPoint(key)} onMouseLeave={() => onPoint(undefined)} onFocus={() => onChoose(key)} onClick={() => onChoose(key)}>
      <tr>
        <th scope="row">
          {number} <Fate written={written} />
        </th>
        {columns.map((column) => {
          const shown = column === 'type' || asked(column)
          return (
            <td key={column} data-label={t(`letters.field.${column}`)} className={shown ? column : 'unasked'}>
              {shown && <Cell clause={clause} column={column} label={label(column)} onChange={set} />}
            </td>
          )
        })}
        <td className="row-actions">
          {editable && (
            <>
              <Button type="text" size="small" icon={<EditOutlined />} aria-label={`${t('letters.edit')} ${number}`} title={t('letters.edit')} onClick={() => onEdit(row)} />
              <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${t('action.remove')} ${number}`} title={t('action.remove')} onClick={() => remove(key)} />
            </>
          )}
        </td>
      </tr>
      {wordy.length > 0 && (
        <tr className="wordy">
          <td colSpan={columns.length + 2}>
            {wordy.map((field) => (
              <label key={field}>
                <span className="muted small">{t(`letters.field.${field}`)}</span>
                <TextCell label={label(field)} value={clause[field]} onChange={(value) => set({ [field]: value })} />
              </label>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  )
})

function Fate({ written }: { written: Written }) {
  const { t } = useTranslation()
  if (written !== 'unread' && written !== 'reworded' && written !== 'omitted') return null
  return (
    <span className={`fate ${written}`} title={t(`library.${written}Hint`)}>
      {written === 'omitted' ? <EyeInvisibleOutlined /> : <WarningOutlined />} {t(`library.${written}`)}
    </span>
  )
}

const wordOf = (group: string) => (code: string) => word(group, code)

interface CellOf {
  clause: ClauseTerms
  column: (typeof columns)[number]
  label: string
  onChange: (edit: Partial<ClauseTerms>) => void
}

function Cell({ clause, column, label, onChange }: CellOf) {
  switch (column) {
    case 'type':
      return <ChoiceCell label={label} value={clause.type} required say={wordOf('clauseType')} codes={clauseTypes} onChange={(type) => type && onChange({ type, ...(type === 'penalty' && { unit: 'percent' }) })} />
    case 'value':
      return <NumberCell label={label} value={clause.value} onChange={(value) => onChange({ value })} />
    case 'unit':
      return <ChoiceCell label={label} value={clause.unit} say={wordOf('clauseUnit')} codes={units} onChange={(unit) => onChange({ unit })} />
    case 'per':
      return clause.type === 'penalty' ? (
        <ChoiceCell label={label} value={clause.per} say={wordOf('letters.penaltyPer')} codes={['breach', 'day']} onChange={(per) => onChange({ per })} />
      ) : (
        <ChoiceCell label={label} value={clause.per} say={wordOf('clausePer')} codes={periods} onChange={(per) => onChange({ per })} />
      )
    case 'severity':
      return <ChoiceCell label={label} value={clause.severity} say={wordOf('clauseSeverity')} codes={severities} onChange={(severity) => onChange({ severity })} />
    case 'channel':
      return <ChoiceCell label={label} value={clause.channel} say={wordOf('clauseChannel')} codes={channels} onChange={(channel) => onChange({ channel })} />
    case 'calendar':
      return <ChoiceCell label={label} value={clause.calendar} say={calendarWords} codes={calendars} onChange={(calendar) => onChange({ calendar })} />
  }
}
