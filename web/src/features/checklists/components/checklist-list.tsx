import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { inLanguage } from '@/lib/words'
import { useChecklists, useRemoveChecklist } from '../api/checklists'

/** The checklists of the house, by kind of visit. */
export function ChecklistList() {
  const { t } = useTranslation()
  const go = useNavigate()
  const query = useChecklists()
  const remove = useRemoveChecklist()
  const add = <Button type="primary" onClick={() => void go(paths.checklist('new'))}>{t('checklists.add')}</Button>
  return (
    <>
      <div className="row" style={{ marginBottom: 12 }}>{add}</div>
      <QueryStates query={query} isEmpty={(all) => all.length === 0} empty={<EmptyState text={t('checklists.none')}>{add}</EmptyState>}>
        {(all) => (
          <div className="stack">
            {all.map(({ id, draft, version, publishedAt, publishedBy }) => {
              const title = inLanguage(draft.title.zh || draft.title.en, draft.title.en || draft.title.zh)
              return (
                <Panel
                  key={id}
                  title={<Link to={paths.checklist(id)}>{title}</Link>}
                  label={title}
                  extra={
                    <Popconfirm title={t('checklists.removeSure')} onConfirm={() => remove.mutate(id)}>
                      <Button size="small" aria-label={t('checklists.removeOf', { name: title })}>{t('checklists.remove')}</Button>
                    </Popconfirm>
                  }
                >
                  <span className="row tight">
                    <span className="tag accent">{t(`field.kind.${draft.kind}`)}</span>
                    <span className="tag quiet">{draft.model || t('checklists.allModels')}</span>
                    <span className="muted">{t('checklists.lineCount', { n: draft.questions.filter(({ type }) => type !== 'SECTION').length })}</span>
                    <span className="muted small">{t('checklists.versionN', { n: version })} · {instant(publishedAt)} {publishedBy}</span>
                  </span>
                </Panel>
              )
            })}
          </div>
        )}
      </QueryStates>
    </>
  )
}
