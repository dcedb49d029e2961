import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Page } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { useTemplate } from '@/features/letters/api/templates'
import { TemplateStudio } from '@/features/letters/library/template-studio'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'

export default function LetterTemplatePage() {
  const { t } = useTranslation()
  const id = Number(useParams()['id'])
  const query = useTemplate(id)
  return (
    <QueryStates query={query}>
      {(template) => (
        <Page
          title={template.name}
          sub={
            <span className="row tight muted">
              <Link to={paths.letterTemplates}>{t('library.title')}</Link>
              <span className="tag quiet">{word('templateKind', template.kind)}</span>
              <span className="tag quiet">{template.productLine}</span>
              {template.status === 'RETIRED' && <span className="tag slate">{word('templateStatus', template.status)}</span>}
              <span>
                {t('library.versionN', { n: template.latestVersion })} · {instant(template.updatedAt)} {template.updatedBy}
              </span>
            </span>
          }
        >
          <TemplateStudio key={id} template={template} />
        </Page>
      )}
    </QueryStates>
  )
}
