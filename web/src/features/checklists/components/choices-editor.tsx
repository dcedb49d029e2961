import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Choice } from '@/api/checklist-types'

interface ChoicesEditorProps {
  choices: Choice[]
  name: (label: string) => string
  onChange: (choices: Choice[]) => void
}

/** The answers of a choice, and which of them mean that something is wrong. */
export function ChoicesEditor({ choices, name, onChange }: ChoicesEditorProps) {
  const { t } = useTranslation()
  const set = (at: number, change: Partial<Choice>) => onChange(choices.map((choice, i) => (i === at ? { ...choice, ...change } : choice)))
  const free = () => {
    let n = choices.length + 1
    while (choices.some(({ key }) => key === `c${n}`)) n += 1
    return `c${n}`
  }
  return (
    <div className="stack tight">
      {choices.map((choice, i) => (
        <div key={choice.key} className="row tight">
          <Input aria-label={name(t('checklists.choiceZh', { n: i + 1 }))} placeholder={t('checklists.text.zh')} value={choice.text.zh} style={{ width: 150 }} onChange={(event) => set(i, { text: { ...choice.text, zh: event.target.value } })} />
          <Input aria-label={name(t('checklists.choiceEn', { n: i + 1 }))} placeholder={t('checklists.text.en')} value={choice.text.en} style={{ width: 150 }} onChange={(event) => set(i, { text: { ...choice.text, en: event.target.value } })} />
          <Checkbox checked={choice.fails} onChange={(event) => set(i, { fails: event.target.checked })}>{t('checklists.fails')}</Checkbox>
          <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={name(t('checklists.removeChoice', { n: i + 1 }))} onClick={() => onChange(choices.filter((_, at) => at !== i))} />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} style={{ alignSelf: 'flex-start' }} onClick={() => onChange([...choices, { key: free(), text: { zh: '', en: '' }, fails: false }])}>
        {t('checklists.addChoice')}
      </Button>
    </div>
  )
}
