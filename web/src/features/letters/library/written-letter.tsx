import { Button } from 'antd'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WriteBody, WrittenLetter } from '@/api/letter-types'
import { MarkedText, type TextMark } from '@/components/marked-text'
import { Panel } from '@/components/page'
import { ErrorState, LoadingState } from '@/components/query-states'
import { letterFormats, useLetterDownload } from '../api/write-letter'
import type { DraftRow } from './use-template-draft'

interface WrittenLetterProps {
  query: { data: WrittenLetter | undefined; error: unknown; isFetching: boolean; refetch: () => unknown }
  rows: DraftRow[]
  body: WriteBody
  chosen: number | undefined
  pointed: number | undefined
  onChoose: (key: number) => void
}

/** The letter as it reads with the clauses of the table, each sentence marked. */
export function WrittenLetterPanel({ query, rows, body, chosen, pointed, onChoose }: WrittenLetterProps) {
  const { t } = useTranslation()
  const download = useLetterDownload()
  const box = useRef<HTMLElement>(null)
  const marks = useMemo(() => marksOf(query.data, rows), [query.data, rows])
  return (
    <Panel
      title={t('library.letter')}
      flush
      extra={letterFormats.map((format) => (
        <Button key={format} size="small" disabled={!query.data} loading={download.isPending && download.variables.format === format} onClick={() => download.mutate({ format, body })}>
          {t('library.download', { format: t(`library.format.${format}`) })}
        </Button>
      ))}
    >
      <div aria-busy={query.isFetching}>
        {query.error ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : query.data ? (
          <MarkedText text={query.data.text} marks={marks} current={chosen} hinted={pointed} label={t('library.letter')} onChoose={onChoose} box={box} />
        ) : (
          <LoadingState rows={12} />
        )}
      </div>
    </Panel>
  )
}

function marksOf(written: WrittenLetter | undefined, rows: DraftRow[]): TextMark[] {
  return (written?.clauses ?? []).flatMap(({ index, clause: { start, end }, understood, reworded }) => {
    const row = rows[index]
    return row && start != null && end != null ? [{ id: row.key, start, end, tone: understood && !reworded ? 'accepted' : 'pending' }] : []
  })
}
