import { UploadOutlined } from '@ant-design/icons'
import { Button, Select, Upload } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLetters } from '../api/get-letters'
import type { Side } from '../api/compare-letters'

interface SideChoiceProps {
  title: string
  choose: string
  side: Side | undefined
  onChange: (side: Side | undefined) => void
}

/** Chooses one side: a letter of the studio or a file. */
export function SideChoice({ title, choose, side, onChange }: SideChoiceProps) {
  const { t } = useTranslation()
  const letters = useLetters()
  const letterId = side && 'letterId' in side ? side.letterId : undefined
  const found = (letters.data ?? []).map(({ id, title: name, fileName }) => ({ value: id, label: name || fileName || `#${id}` }))
  const options = letterId !== undefined && found.every(({ value }) => value !== letterId) ? [{ value: letterId, label: `#${letterId}` }, ...found] : found
  return (
    <section className="panel side-choice" aria-label={title}>
      <h2>{title}</h2>
      {side && 'file' in side ? (
        <div className="row apart grow">
          <span className="pre">{t('comparison.file', { name: side.file.name })}</span>
          <Button size="small" onClick={() => onChange(undefined)}>
            {t('comparison.forget')}
          </Button>
        </div>
      ) : (
        <div className="row grow">
          <Select
            aria-label={choose}
            placeholder={t('comparison.chooseLetter')}
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            loading={letters.isFetching}
            value={letterId}
            onChange={(id: number | undefined) => onChange(id === undefined ? undefined : { letterId: id })}
            options={options}
          />
          <Upload
            accept=".txt,.docx,.pdf,.html,.htm,text/plain,application/pdf,text/html"
            showUploadList={false}
            beforeUpload={(file) => {
              onChange({ file })
              return false
            }}
          >
            <Button icon={<UploadOutlined />}>{t('comparison.orUpload')}</Button>
          </Upload>
        </div>
      )}
    </section>
  )
}
