import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Related } from '@/api/related-types'
import type { ServiceRequest } from '@/api/request-types'
import { Authorized } from '@/components/authorized'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { QueryStates } from '@/components/query-states'
import { RequestStatusTag } from '@/components/tags'
import { paths } from '@/lib/paths'
import { useOpens } from '@/lib/session'
import { useRelated, useRelatedAct } from '../api/related'
import { ChildrenDialog } from './children-dialog'
import { LinkDialog, type LinkAct } from './link-dialog'

/** What a request has to do with others: links, the merge, parts, the children of a mass outage. */
export function RelatedPanel({ request, open }: { request: ServiceRequest; open: boolean }) {
  const { t } = useTranslation()
  const query = useRelated(request.id)
  const [asking, setAsking] = useState<LinkAct>()
  const [passing, setPassing] = useState(false)
  const undo = useRelatedAct(request.id)
  const opens = useOpens()
  return (
    <Panel title={t('related.title')}>
      <QueryStates query={query} rows={1}>
        {(related) => {
          const children = related.filter((each) => each.kind === 'CHILD_OF' && each.inverse)
          const merged = related.some((each) => each.kind === 'MERGED_INTO' && !each.inverse)
          return (
            <div className="stack">
              {related.length === 0 && <p className="muted">{t('related.none')}</p>}
              {related.length > 0 && (
                <ul className="plain-list" aria-label={t('related.title')}>
                  {related.map((each) => (
                    <RelatedRow key={each.linkId} requestId={request.id} related={each} />
                  ))}
                </ul>
              )}
              <ProblemAlert error={undo.error} />
              <Authorized to="requests.write">
                <div className="row">
                  {opens('POST /api/service-requests/{id}/related') && <Button onClick={() => setAsking('link')}>{t('related.act.link')}</Button>}
                  {open && opens('POST /api/service-requests/{id}/merge') && <Button onClick={() => setAsking('merge')}>{t('related.act.merge')}</Button>}
                  <Button onClick={() => setAsking('split')}>{t('related.act.split')}</Button>
                  {merged && (
                    <Button loading={undo.isPending} onClick={() => undo.mutate({ path: 'merge', remove: true })}>
                      {t('related.act.undoMerge')}
                    </Button>
                  )}
                  {children.length > 0 && <Button onClick={() => setPassing(true)}>{t('related.act.pass', { n: children.length })}</Button>}
                </div>
              </Authorized>
              {passing && <ChildrenDialog request={request} related={children} onClose={() => setPassing(false)} />}
            </div>
          )
        }}
      </QueryStates>
      {asking && <LinkDialog key={asking} act={asking} request={request} onClose={() => setAsking(undefined)} />}
    </Panel>
  )
}

function RelatedRow({ requestId, related }: { requestId: number; related: Related }) {
  const { t } = useTranslation()
  const remove = useRelatedAct(requestId)
  const byHand = related.kind !== 'SPLIT_FROM' && related.kind !== 'MERGED_INTO'
  return (
    <li className="row apart">
      <span className="row tight">
        <span className="tag">{t(`related.${related.inverse ? 'inverse' : 'kind'}.${related.kind}`)}</span>
        <Link to={paths.request(related.id)}>{related.number}</Link>
        <span>{related.title}</span>
        <RequestStatusTag status={related.status} />
      </span>
      {byHand && (
        <Authorized to="requests.write">
          <Button size="small" type="text" aria-label={t('related.removeOf', { number: related.number })} loading={remove.isPending} onClick={() => remove.mutate({ path: `related/${related.linkId}`, remove: true })}>
            {t('related.act.remove')}
          </Button>
        </Authorized>
      )}
      <ProblemAlert error={remove.error} />
    </li>
  )
}
