import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import type { Checklist } from '@/api/checklist-types'
import { Page } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { useChecklist } from '@/features/checklists/api/checklists'
import { ChecklistEditor } from '@/features/checklists/components/checklist-editor'
import { paths } from '@/lib/paths'
import { inLanguage } from '@/lib/words'

export default function ChecklistPage() {
  const id = useParams()['id']
  return id === 'new' ? <Studio checklist={undefined} /> : <Known id={Number(id)} />
}

function Known({ id }: { id: number }) {
  const query = useChecklist(id)
  return <QueryStates query={query}>{(checklist) => <Studio key={checklist.versionId} checklist={checklist} />}</QueryStates>
}

function Studio({ checklist }: { checklist: Checklist | undefined }) {
  const { t } = useTranslation()
  const go = useNavigate()
  const title = checklist?.draft.title
  return (
    <Page title={title ? inLanguage(title.zh || title.en, title.en || title.zh) : t('checklists.add')} sub={<span className="row tight muted"><Link to={paths.checklists}>{t('checklists.name')}</Link>{checklist && <span>{t('checklists.versionN', { n: checklist.version })}</span>}</span>}>
      <ChecklistEditor checklist={checklist} onSaved={(kept) => void go(paths.checklist(kept.id))} />
    </Page>
  )
}
