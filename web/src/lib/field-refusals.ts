import type { FormInstance } from 'antd'
import { ApiProblem } from './api-client'

type Path = (string | number)[]

interface AtField {
  name: Path
  message: string
}

/** Which words of a refusal stand at a field of the form, and which are left to say beside it. */
export interface FieldRefusals {
  placed: AtField[]
  left: string[]
  /** Whether the fields say all that the refusal as a whole says. */
  whole: boolean
}

/** "lines[0].name" as the form names it. */
const pathOf = (field: string): Path => field.split(/[.[\]]+/).filter(Boolean).map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** Each sentence once: at its field where the form has that field, else as a line of its own, never under a name of the API. */
export function fieldRefusals(error: unknown, form?: Pick<FormInstance, 'getFieldsError'>): FieldRefusals {
  if (!(error instanceof ApiProblem)) return { placed: [], left: [], whole: false }
  const drawn = new Set((form?.getFieldsError() ?? []).map(({ name }) => name.join('.')))
  const at = error.fields.map((field) => ({ ...field, name: pathOf(field.field) }))
  const placed = at.filter(({ name }) => drawn.has(name.join('.')))
  const unplaced = at.filter((field) => !placed.includes(field) && field.code !== error.code)
  const left = unplaced.map(({ label, message }) => (label ? `${label}: ${message}` : message))
  return { placed, left: [...new Set(left)].filter((message) => message !== error.detail), whole: at.length > 0 && placed.length === at.length }
}
