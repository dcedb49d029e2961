import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LetterTemplateDetail } from '@/api/letter-types'
import { instant } from '@/lib/format'

/** The versions of a template, newest first; none ever changes. */
export function VersionList({ template, shown, opening, onOpen }: { template: LetterTemplateDetail; shown: number; opening: boolean; onOpen: (number: number) => void }) {
  const { t } = useTranslation()
  return (
    <ul className="part-list">
      {template.versions.map(({ number, note, clauseCount, createdAt, createdBy }) => (
        <li key={number}>
          <div className="grow">
            <strong>{t('library.versionN', { n: number })}</strong> · {t('library.clausesN', { n: clauseCount })}
            {note && <p>{note}</p>}
            <p className="muted small">
              {instant(createdAt)} {createdBy}
            </p>
          </div>
          {number === shown ? (
            <span className="tag accent">{t('library.shown')}</span>
          ) : (
            <Button size="small" disabled={opening} onClick={() => onOpen(number)}>
              {t('library.openVersion')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
