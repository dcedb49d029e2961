import type { Dayjs } from 'dayjs'
import type { NewServiceRequest } from '@/api/request-types'
import { pickedInstant, pickerDate } from '@/lib/zoned'

export interface IntakeValues extends Omit<NewServiceRequest, 'severity' | 'level' | 'reportedAt'> {
  /** "CRITICAL|P1": the grade and the letter's own word for it. */
  grade: string
  reportedAt?: Dayjs
}

export const severityOf = (grade: string | undefined) => grade?.split('|')[0] as NewServiceRequest['severity'] | undefined

/** What is sent; only a call can have been answered while it lasted. */
export function bodyOf({ grade, reportedAt, ...values }: IntakeValues): NewServiceRequest {
  const [severity, level] = grade.split('|')
  return {
    ...values,
    severity: severity as NewServiceRequest['severity'],
    level: level || undefined,
    description: values.description ?? '',
    reportedAt: pickedInstant(reportedAt),
    answeredOnCall: values.channel === 'HOTLINE' ? values.answeredOnCall : undefined,
  }
}

/** A draft comes back with its instant as text. */
export const restoredFrom = ({ reportedAt, ...draft }: Partial<IntakeValues>): Partial<IntakeValues> => (reportedAt ? { ...draft, reportedAt: pickerDate(String(reportedAt)) } : draft)
