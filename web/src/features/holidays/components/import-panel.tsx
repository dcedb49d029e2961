import { CalendarOutlined } from '@ant-design/icons'
import { App, Button, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HolidayImport } from '@/api/contract-types'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { useApplyHolidays, usePreviewHolidays } from '../api/holidays'
import { AffectedPromises } from './affected-promises'
import { ChangedDays } from './changed-days'

/** Takes a file, shows what it changes, and then makes it so. */
export function ImportPanel() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [shown, setShown] = useState<{ file: File; outcome: HolidayImport }>()
  const preview = usePreviewHolidays((outcome, file) => setShown({ file, outcome }))
  const apply = useApplyHolidays(({ applied, affectedCount }) => {
    setShown(undefined)
    void message.success(t(applied ? 'holidays.done' : 'holidays.nothing', { n: affectedCount }))
  })
  const take = (file: File) => {
    setShown(undefined)
    apply.reset()
    preview.mutate(file)
  }
  return (
    <Panel title={t('holidays.import')}>
      <div className="stack">
        <p className="muted">{t('holidays.importHint')}</p>
        <Upload.Dragger
          accept=".json,.ics,application/json,text/calendar"
          showUploadList={false}
          disabled={preview.isPending || apply.isPending}
          beforeUpload={(file) => {
            take(file)
            return false
          }}
        >
          <p>
            <CalendarOutlined style={{ fontSize: 24 }} />
          </p>
          <p>{preview.isPending ? t('holidays.reading', { name: preview.variables.name }) : t('holidays.dropHere')}</p>
          <p className="muted small">{t('holidays.dropHint')}</p>
        </Upload.Dragger>
        <ProblemAlert error={preview.error ?? apply.error} />
        {shown && <Shown {...shown} pending={apply.isPending} onApply={() => apply.mutate(shown.file)} onGiveUp={() => setShown(undefined)} />}
      </div>
    </Panel>
  )
}

interface ShownProps {
  file: File
  outcome: HolidayImport
  pending: boolean
  onApply: () => void
  onGiveUp: () => void
}

function Shown({ file, outcome, pending, onApply, onGiveUp }: ShownProps) {
  const { t } = useTranslation()
  const { yearsAdded, thinYears, days, affectedCount } = outcome
  const changes = yearsAdded.length > 0 || days.length > 0
  return (
    <section className="stack" aria-label={t('holidays.preview')} aria-live="polite">
      <h3>{t('holidays.previewOf', { name: file.name })}</h3>
      {!changes && <p className="notice plain">{t('holidays.nothing')}</p>}
      {changes &&
        thinYears.map(({ year, daysOff, fewest }) => (
          <p key={year} className="notice" role="alert">
            {t('holidays.thin', { year, n: daysOff, fewest })}
          </p>
        ))}
      {changes && (
        <>
          <p>
            {yearsAdded.length > 0 && `${t('holidays.yearsAdded', { years: yearsAdded.join(t('holidays.and')) })} `}
            {t('holidays.summary', { days: days.length, n: affectedCount })}
          </p>
          <p className="muted small">{t('holidays.consequence')}</p>
        </>
      )}
      <div className="row">
        {changes && (
          <Button type="primary" loading={pending} onClick={onApply}>
            {t('holidays.apply')}
          </Button>
        )}
        <Button disabled={pending} onClick={onGiveUp}>
          {t(changes ? 'action.cancel' : 'action.close')}
        </Button>
      </div>
      {changes && (
        <>
          <AffectedPromises file={file} outcome={outcome} />
          <ChangedDays outcome={outcome} />
        </>
      )}
    </section>
  )
}
