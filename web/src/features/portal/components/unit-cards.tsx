import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PortalUnit } from '@/api/portal-types'
import { paths } from '@/lib/paths'

export function UnitCards({ units }: { units: PortalUnit[] }) {
  const { t } = useTranslation()
  return (
    <ul className="cards panel">
      {units.map((unit) => (
        <li key={unit.id}>
          <span className="row apart">
            <strong>{`${unit.model} ${unit.serial}`}</strong>
            <Link to={paths.portalReport({ unit: unit.id })} aria-label={`${t('portal.reportUnit')} ${unit.model} ${unit.serial}`}>
              {t('portal.reportUnit')}
            </Link>
          </span>
          {unit.name && <span className="small">{unit.name}</span>}
          <span className="muted small">
            {unit.warrantyEndsOn ? t(unit.inWarranty ? 'parties.unit.inWarranty' : 'parties.unit.outOfWarranty', { date: unit.warrantyEndsOn }) : t('parties.unit.noWarranty')}
          </span>
        </li>
      ))}
    </ul>
  )
}
