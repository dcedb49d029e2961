import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState, QueryStates } from '@/components/query-states'
import { RequestStatusTag, SeverityTag } from '@/components/tags'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { longEnough, useOlderRequests, useSearch, type FoundRequests, type RequestHit, type SearchAnswer, type Things } from '../api/search'

/** What the words are found in, the group with requests first. */
export function SearchResults({ q }: { q: string }) {
  const { t } = useTranslation()
  const search = useSearch(q)
  if (!longEnough(q)) return <EmptyState text={t('search.tooShort')} />
  return (
    <QueryStates query={search} isEmpty={nothing} empty={<EmptyState text={t('search.nothing', { q })} />}>
      {(answer) => (
        <div className="search-results">
          <RequestGroup key={q} q={q} found={answer.requests} />
          <ThingGroup title={t('nav.customers')} things={answer.customers} to={paths.customer} />
          <ThingGroup title={t('nav.units')} things={answer.units} to={paths.unit} />
          <ThingGroup title={t('nav.contracts')} things={answer.contracts} to={paths.contract} />
        </div>
      )}
    </QueryStates>
  )
}

function nothing({ requests, customers, units, contracts }: SearchAnswer): boolean {
  return requests.hits.length === 0 && [customers, units, contracts].every((things) => !things?.items.length)
}

function RequestGroup({ q, found }: { q: string; found: FoundRequests }) {
  const { t } = useTranslation()
  const older = useOlderRequests(q, found.before)
  const hits = [...found.hits, ...(older.data?.pages.flatMap((page) => page.hits) ?? [])]
  const more = older.data ? older.hasNextPage : found.before !== null
  if (hits.length === 0) return null
  return (
    <section aria-label={t('search.requests')}>
      <h2>
        {t('search.requests')} <span className="muted">{more ? `${hits.length}+` : hits.length}</span>
      </h2>
      <ul>
        {hits.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ul>
      {more && (
        <Button loading={older.isFetching} onClick={() => void (older.data ? older.fetchNextPage() : older.refetch())}>
          {t('search.older')}
        </Button>
      )}
    </section>
  )
}

function Hit({ hit }: { hit: RequestHit }) {
  return (
    <li>
      <Link to={paths.request(hit.id)}>
        <span className="number">{hit.number}</span> {hit.title}
      </Link>{' '}
      <RequestStatusTag status={hit.status} /> <SeverityTag severity={hit.severity} level={hit.level} />
      <div className="muted">{[hit.customer?.name, hit.serial, instant(hit.reportedAt)].filter(Boolean).join(' · ')}</div>
      {hit.excerpt && <div className="muted">{hit.excerpt}</div>}
    </li>
  )
}

function ThingGroup({ title, things, to }: { title: string; things: Things | null; to: (id: number) => string }) {
  const { t } = useTranslation()
  if (!things?.items.length) return null
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="muted">{things.more ? `${things.items.length}+` : things.items.length}</span>
      </h2>
      <ul>
        {things.items.map((thing) => (
          <li key={thing.id}>
            <Link to={to(thing.id)}>
              <span className="number">{thing.number}</span> {thing.name}
            </Link>
            {thing.more && <div className="muted">{thing.more}</div>}
          </li>
        ))}
      </ul>
      {things.more && <p className="muted">{t('search.narrower')}</p>}
    </section>
  )
}
