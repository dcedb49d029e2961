import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface PageProps {
  title: string
  /** What stands beside the title, at the right. */
  actions?: ReactNode
  /** A second line under the title. */
  sub?: ReactNode
  narrow?: boolean
  children: ReactNode
}

export function Page({ title, actions, sub, narrow, children }: PageProps) {
  return (
    <div className={narrow ? 'page narrow' : 'page'}>
      <DocumentTitle title={title} />
      <header className="page-head">
        <div className="stack tight grow">
          <h1>{title}</h1>
          {sub}
        </div>
        {actions && <div className="row">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export function DocumentTitle({ title }: { title: string }) {
  const { t } = useTranslation()
  return <title>{`${title} · ${t('app.name')}`}</title>
}

interface PanelProps {
  title?: ReactNode
  extra?: ReactNode
  flush?: boolean
  label?: string
  /** For links on the page that lead here. */
  id?: string
  children: ReactNode
}

export function Panel({ title, extra, flush, label, id, children }: PanelProps) {
  const name = label ?? (typeof title === 'string' ? title : undefined)
  return (
    <section className="panel" aria-label={name} id={id} tabIndex={id ? -1 : undefined}>
      {title && (
        <div className="panel-head">
          <h2>{title}</h2>
          {extra && <div className="row">{extra}</div>}
        </div>
      )}
      <div className={flush ? 'panel-body flush' : 'panel-body'}>{children}</div>
    </section>
  )
}

/** Label and value pairs; a value of undefined is left out, an empty one is shown as a dash. */
export function Facts({ items }: { items: [label: string, value: ReactNode][] }) {
  return (
    <dl className="facts">
      {items
        .filter(([, value]) => value !== undefined)
        .map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value === null || value === '' ? '–' : value}</dd>
          </div>
        ))}
    </dl>
  )
}
