import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Question, QuestionType } from '@/api/checklist-types'
import { inLanguage } from '@/lib/words'
import { ChoicesEditor } from './choices-editor'

const types: QuestionType[] = ['YES_NO', 'NUMBER', 'CHOICE', 'TEXT', 'PHOTO', 'SECTION']

interface QuestionEditorProps {
  question: Question
  line: number
  /** The lines above, on whose answers this one may hang. */
  earlier: Question[]
  isLast: boolean
  onChange: (question: Question) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One line of a checklist, as the office writes it. */
export function QuestionEditor({ question, line, earlier, isLast, onChange, onMove, onRemove }: QuestionEditorProps) {
  const { t } = useTranslation()
  const set = (change: Partial<Question>) => onChange({ ...question, ...change })
  const name = (label: string) => t('checklists.ofLine', { label, n: line })
  const isSection = question.type === 'SECTION'
  return (
    <li className="question-editor">
      <div className="row tight">
        <span className="muted">{line}</span>
        <Select aria-label={name(t('checklists.type'))} value={question.type} style={{ width: 130 }} options={types.map((value) => ({ value, label: t(`checklists.types.${value}`) }))} onChange={(type) => set({ type, limits: type === 'NUMBER' ? { unit: '', min: null, max: null } : null, choices: type === 'CHOICE' ? question.choices : [] })} />
        <span className="grow" />
        <Button size="small" type="text" icon={<ArrowUpOutlined />} aria-label={name(t('checklists.up'))} disabled={line === 1} onClick={() => onMove(-1)} />
        <Button size="small" type="text" icon={<ArrowDownOutlined />} aria-label={name(t('checklists.down'))} disabled={isLast} onClick={() => onMove(1)} />
        <Button size="small" type="text" danger icon={<DeleteOutlined />} aria-label={name(t('checklists.removeLine'))} onClick={onRemove} />
      </div>
      <div className="halves">
        <Input aria-label={name(t('checklists.text.zh'))} placeholder={t('checklists.text.zh')} value={question.text.zh} maxLength={500} onChange={(event) => set({ text: { ...question.text, zh: event.target.value } })} />
        <Input aria-label={name(t('checklists.text.en'))} placeholder={t('checklists.text.en')} value={question.text.en} maxLength={500} onChange={(event) => set({ text: { ...question.text, en: event.target.value } })} />
      </div>
      {question.type === 'CHOICE' && <ChoicesEditor choices={question.choices} name={name} onChange={(choices) => set({ choices })} />}
      <div className="row">
        {!isSection && (
          <>
            <Checkbox checked={question.mandatory} onChange={(event) => set({ mandatory: event.target.checked })}>{t('checklists.mandatory')}</Checkbox>
            {question.type !== 'PHOTO' && <Checkbox checked={question.photo} onChange={(event) => set({ photo: event.target.checked })}>{t('checklists.photo')}</Checkbox>}
          </>
        )}
        {question.type === 'NUMBER' && <Limits question={question} name={name} set={set} />}
        <Condition question={question} earlier={earlier} name={name} set={set} />
      </div>
    </li>
  )
}

interface PartProps {
  question: Question
  name: (label: string) => string
  set: (change: Partial<Question>) => void
}

function Limits({ question, name, set }: PartProps) {
  const { t } = useTranslation()
  const limits = question.limits ?? { unit: '', min: null, max: null }
  return (
    <span className="row tight">
      <InputNumber<number> aria-label={name(t('checklists.min'))} placeholder={t('checklists.min')} value={limits.min} style={{ width: 96 }} onChange={(min) => set({ limits: { ...limits, min } })} />
      –
      <InputNumber<number> aria-label={name(t('checklists.max'))} placeholder={t('checklists.max')} value={limits.max} style={{ width: 96 }} onChange={(max) => set({ limits: { ...limits, max } })} />
      <Input aria-label={name(t('checklists.unit'))} placeholder={t('checklists.unit')} value={limits.unit} maxLength={20} style={{ width: 76 }} onChange={(event) => set({ limits: { ...limits, unit: event.target.value } })} />
    </span>
  )
}

function Condition({ question, earlier, name, set }: PartProps & { earlier: Question[] }) {
  const { t } = useTranslation()
  const options = earlier.flatMap((each) => {
    const words = inLanguage(each.text.zh || each.text.en, each.text.en || each.text.zh)
    const values = each.type === 'YES_NO' ? [{ key: 'YES', words: t('checklists.yes') }, { key: 'NO', words: t('checklists.no') }] : each.choices.map(({ key, text }) => ({ key, words: inLanguage(text.zh || text.en, text.en || text.zh) }))
    return values.map((value) => ({ value: `${each.key}\n${value.key}`, label: t('checklists.onlyIf', { question: words, answer: value.words }) }))
  })
  if (options.length === 0) return null
  return (
    <Select
      allowClear
      aria-label={name(t('checklists.condition'))}
      placeholder={t('checklists.always')}
      style={{ minWidth: 220, maxWidth: '100%' }}
      value={question.onlyIf ? `${question.onlyIf.key}\n${question.onlyIf.value}` : undefined}
      options={options}
      onChange={(chosen?: string) => {
        const [key = '', value = ''] = chosen?.split('\n') ?? []
        set({ onlyIf: chosen ? { key, value } : null })
      }}
    />
  )
}
