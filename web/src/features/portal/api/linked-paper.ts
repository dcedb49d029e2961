import type { PortalReport } from '@/api/portal-types'
import { currentLanguage } from '@/i18n'
import { api } from '@/lib/api-client'

/** The paper of a report, in the version that is shown, for whoever has only the link. */
export const linkedPaper = (token: string, { id, number, version }: PortalReport) =>
  api.download('/portal-links/report.pdf', `${number}.pdf`, { body: { token, visitId: id, version, lang: currentLanguage() === 'en' ? 'en' : 'zh' } })
