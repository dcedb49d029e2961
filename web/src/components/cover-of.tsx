import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cover } from '@/api/unit-types'
import { Panel } from '@/components/page'
import { api } from '@/lib/api-client'
import { CoverAnswer } from './cover-answer'

/** Whether what is about to be worked on is repaired free, asked at `path`; nothing while it is not known, for example without a network. */
export function CoverOf({ path, title, children }: { path: string; title?: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation()
  const cover = useQuery({ queryKey: ['units', 'cover', path], queryFn: ({ signal }) => api.get<Cover | undefined>(path, undefined, signal).then((found) => found ?? null), retry: false })
  if (!cover.data) return null
  return (
    <Panel title={title ?? t('units.cover')}>
      <div className="stack">
        <CoverAnswer cover={cover.data} />
        {children}
      </div>
    </Panel>
  )
}
