import type { TFunction } from 'i18next'
import { ApiProblem } from './api-client'
import { NotKept } from './field/field-store'

/** A sentence for the user: the server's own words first, ours where it could not speak. */
export function problemText(error: unknown, t: TFunction): string {
  if (error instanceof NotKept) return t(error.full ? 'field.notKept.full' : 'field.notKept.failed')
  if (!(error instanceof ApiProblem)) return t('problem.unknown')
  if (error.status === 0) return t('problem.network')
  if (error.status === 412) return t('problem.stale')
  if (error.detail) return error.detail
  if (error.status === 403) return t('problem.forbidden')
  if (error.status === 404) return t('problem.notFound')
  if (error.status >= 500) return t('problem.server')
  return t('problem.unknown')
}
