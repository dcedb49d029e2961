import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NonconformityView } from '@/api/return-types'
import { Panel } from '@/components/page'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'

/** What of the goods is the house's own: given back, kept to be lent, on hand. */
export function InOurHands({ ours }: { ours: NonconformityView['ours'] }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('returns.nc.ours', { n: ours.length })}>
      {ours.length === 0 && <p className="muted">{t('returns.nc.noneOurs')}</p>}
      <ul className="stack tight">
        {ours.map((piece) => (
          <li key={`${piece.how} ${piece.serial}`} className="row tight">
            {piece.unitId ? <Link to={paths.unit(piece.unitId)}>{piece.serial}</Link> : <strong>{piece.serial}</strong>}
            <span className="tag">{word('returns.nc.how', piece.how)}</span>
            <span className="muted small">{piece.place}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
